package ma.jisr.funding.appeal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which facts an appeal may correct, and what evidence is like afterwards. Not among them: where she lives (another
 * envelope would be asked) and what she asks for. Running grants are counted again before she gets another.
 */
public final class Corrections {

    private enum Kind {
        NUMBER,
        AMOUNT,
        TEXT,
        TRUTH,
        DATE
    }

    /** By the name that rules have for it; amounts are named and given in dirhams. */
    private static final Map<String, Kind> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("applicant.age", Kind.NUMBER),
            Map.entry("applicant.gender", Kind.TEXT),
            Map.entry("applicant.education", Kind.TEXT),
            Map.entry("applicant.commune", Kind.TEXT),
            Map.entry("applicant.runningGrants", Kind.NUMBER),
            Map.entry("cooperative.capital", Kind.AMOUNT),
            Map.entry("cooperative.members", Kind.NUMBER),
            Map.entry("cooperative.women", Kind.NUMBER),
            Map.entry("cooperative.registered", Kind.TRUTH),
            Map.entry("disability.proof", Kind.TEXT),
            Map.entry("disability.validUntil", Kind.DATE),
            Map.entry("project.sector", Kind.TEXT),
            Map.entry("project.stage", Kind.TEXT),
            Map.entry("project.startedOn", Kind.DATE),
            Map.entry("project.cost", Kind.AMOUNT),
            Map.entry("project.ownCash", Kind.AMOUNT),
            Map.entry("project.ownInKind", Kind.AMOUNT),
            Map.entry("project.jobs", Kind.NUMBER)));

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Corrections() {}

    /**
     * Reads what the committee sent.
     *
     * @param evidence what it corrects
     * @throws Problem 400 with one entry for each that is no fact of this registration or no value of its kind
     */
    public static List<Correction> read(Map<String, JsonNode> sent, Evidence evidence) {
        List<Correction> corrections = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(sent).forEach((name, value) -> {
            Kind kind = KNOWN.get(name);
            Object read = kind == null ? null : read(kind, value);
            String pointer = "/corrections/" + name;
            if (kind == null || !has(evidence, name)) {
                errors.add(new FieldError(pointer, "appeal-no-fact"));
            } else if (read == null) {
                errors.add(new FieldError(pointer, kind == Kind.AMOUNT ? "appeal-amount" : "type"));
            } else {
                corrections.add(new Correction(kind == Kind.AMOUNT ? name + "Centimes" : name, read));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return corrections;
    }

    /** The evidence as it should have been. */
    static Evidence apply(List<Correction> corrections, Evidence evidence) {
        ObjectNode tree = JSON.valueToTree(evidence);
        for (Correction each : corrections) {
            String[] parts = each.name().split("\\.");
            ObjectNode holder = parts[0].equals("applicant") ? tree : (ObjectNode) tree.get(parts[0]);
            holder.set(parts[1], JSON.valueToTree(each.value()));
        }
        return JSON.treeToValue(tree, Evidence.class);
    }

    private static boolean has(Evidence evidence, String name) {
        return switch (name.substring(0, name.indexOf('.'))) {
            case "cooperative" -> evidence.cooperative() != null;
            case "disability" -> evidence.disability() != null;
            case "applicant" -> !name.endsWith(".runningGrants") || evidence.runningGrants() != null;
            default -> true;
        };
    }

    private static @Nullable Object read(Kind kind, JsonNode value) {
        return switch (kind) {
            case NUMBER ->
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0 ? value.asLong() : null;
            case AMOUNT -> value.isNumber() ? centimes(value.decimalValue()) : null;
            case TEXT -> value.isString() && value.asString().matches("[\\w-]{1,50}") ? value.asString() : null;
            case TRUTH -> value.isBoolean() ? value.asBoolean() : null;
            case DATE -> value.isString() ? date(value.asString()) : null;
        };
    }

    private static @Nullable Long centimes(BigDecimal dirhams) {
        return dirhams.signum() >= 0 && Money.isAmount(dirhams) ? Money.centimes(dirhams) : null;
    }

    private static @Nullable String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
