package ma.jisr.funding.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import ma.jisr.contracts.Contracts;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.ProgrammeFiles;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample programmes, and the 400 sample registrations as the facts that the registration service would tell. */
public final class Samples {

    /** The day on which all are submitted; the sample's ages and papers are made for it. */
    public static final Instant SUBMITTED = Instant.parse("2026-11-24T10:00:00Z");

    private static final List<ProgrammeVersion> PROGRAMMES = new ProgrammeFiles().readAll("classpath:programmes/");

    private Samples() {}

    /** One line of the sample. */
    public record Line(int number, String outcome, @Nullable String because, RegistrationSubmitted registration) {
        @Override
        public String toString() {
            return "line " + number + ": " + outcome + (because == null ? "" : ", " + because);
        }
    }

    public static ProgrammeVersion programme(String code) {
        return PROGRAMMES.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those that reach funding: what is invalid or a duplicate is refused before. */
    public static List<Line> lines() {
        return Contracts.sampleRegistrations()
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .filter(line -> !List.of("INVALID", "DUPLICATE")
                        .contains(line.at("/expect/outcome").asString()))
                .map(Samples::line)
                .toList();
    }

    private static Line line(JsonNode line) {
        int number = line.get("line").asInt();
        return new Line(
                number,
                line.at("/expect/outcome").asString(),
                text(line.at("/expect/because")),
                fact("sample-" + number, line.get("registration")));
    }

    private static RegistrationSubmitted fact(String id, JsonNode registration) {
        JsonNode applicant = registration.get("applicant");
        LocalDate birth = LocalDate.parse(applicant.get("birthDate").asString());
        return new RegistrationSubmitted(
                id,
                "JSR-" + id.replace("sample-", "A0000000").substring(Math.max(0, id.length() - 7)),
                "applicant-of-" + id,
                registration.get("programme").asString(),
                Category.valueOf(registration.get("category").asString()),
                applicant.at("/residence/province").asString(),
                applicant.at("/residence/commune").asString(),
                SUBMITTED,
                applicant.get("language").asString().toLowerCase(Locale.ROOT),
                Period.between(birth, LocalDate.of(2026, 11, 24)).getYears(),
                applicant.get("gender").asString(),
                applicant.get("education").asString(),
                cooperative(registration.path("cooperative")),
                disability(registration.path("disability")),
                project(registration.get("project")),
                List.of());
    }

    private static RegistrationSubmitted.@Nullable Cooperative cooperative(JsonNode node) {
        return !node.isObject()
                ? null
                : new RegistrationSubmitted.Cooperative(
                        centimes(node, "capital"),
                        node.get("members").asInt(),
                        node.get("women").asInt(),
                        !node.path("registerNumber").asString("").isBlank());
    }

    private static RegistrationSubmitted.@Nullable Disability disability(JsonNode node) {
        return !node.isObject()
                ? null
                : new RegistrationSubmitted.Disability(node.get("proof").asString(), date(node.path("validUntil")));
    }

    private static RegistrationSubmitted.Project project(JsonNode node) {
        return new RegistrationSubmitted.Project(
                node.get("sector").asString(),
                node.get("stage").asString(),
                date(node.path("startedOn")),
                centimes(node, "cost"),
                centimes(node, "requested"),
                centimes(node, "ownCash"),
                centimes(node, "ownInKind"),
                node.get("jobs").asInt());
    }

    private static long centimes(JsonNode node, String field) {
        return Money.centimes(node.get(field).decimalValue());
    }

    private static @Nullable LocalDate date(JsonNode node) {
        String text = text(node);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
