package ma.jisr.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** Cheques: printed, called to a ceremony, handed over against a code, cashed; one is lost and replaced. */
final class PayingByCheque {

    private static final Map<String, String> VENUE = Map.of(
            "ar", "دار الثقافة",
            "fr", "Maison de la culture",
            "zgh", "ⵜⴰⴷⴷⴰⵔⵜ ⵏ ⵜⵓⵙⵙⵏⴰ",
            "en", "House of culture");

    private final Staff staff;
    private final Batches batches;
    private final Inbox inbox;
    private final Patience patience;
    private final Path documents;
    private final Story story;

    PayingByCheque(Staff staff, Inbox inbox, Patience patience, Path documents, Story story) {
        this.staff = staff;
        this.batches = new Batches(staff);
        this.inbox = inbox;
        this.patience = patience;
        this.documents = documents;
        this.story = story;
    }

    /** @param firstNumber of the cheque book; as many follow as there are people, and one more */
    void pay(Part part, String run, List<Beneficiary> people, long firstNumber) {
        people.forEach(person ->
                await(person, tranche -> tranche.path("state").asString("").equals("DUE")));
        String batch = batches.approved(part, run, people.size());
        staff.finance1().post(batch + "/cheques", Map.of("firstNumber", Long.toString(firstNumber)));
        Map<Beneficiary, String> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, numberOf(person)));
        String ceremony = staff.finance1()
                .post(
                        "/api/v1/ceremonies",
                        Map.of(
                                "programme", part.code(run),
                                "province", part.province(),
                                "heldOn",
                                        LocalDate.now(ZoneId.of("Africa/Casablanca"))
                                                .toString(),
                                "venue", VENUE))
                .path("id")
                .asString();
        keep(part.slug() + "-ceremony.pdf", "/api/v1/ceremonies/" + ceremony + "/list");
        people.forEach(person -> handOver(person, numbers.get(person)));
        lose(people.getFirst(), numbers, firstNumber + people.size());
        numbers.values().forEach(this::cash);
        people.forEach(person ->
                await(person, tranche -> tranche.path("state").asString("").equals("PAID")));
        story.tell(
                "%s: %d cheques were handed over and cashed; one had been lost and was replaced.",
                part.code(run), people.size());
    }

    private void handOver(Beneficiary person, String number) {
        String phone = person.person().phone();
        Optional<Inbox.Code> before = inbox.newestCode(phone);
        staff.finance1().post("/api/v1/cheques/" + number + "/handover-codes", Map.of());
        String code = inbox.awaitCodeAfter(before, phone).digits();
        staff.finance1().post("/api/v1/cheques/" + number + "/handover", Map.of("code", code));
    }

    private void lose(Beneficiary person, Map<Beneficiary, String> numbers, long replacement) {
        String lost = numbers.get(person);
        staff.finance1().post("/api/v1/cheques/" + lost + "/replacement", Map.of("number", Long.toString(replacement)));
        numbers.put(person, Long.toString(replacement));
        handOver(person, Long.toString(replacement));
    }

    private void cash(String number) {
        staff.finance1()
                .post(
                        "/api/v1/cheques/" + number + "/cashed",
                        Map.of(
                                "on",
                                LocalDate.now(ZoneId.of("Africa/Casablanca")).toString()));
    }

    private String numberOf(Beneficiary person) {
        return patience.await(
                "%s: cheque".formatted(person.reference()),
                () -> plan(person)
                        .map(plan ->
                                plan.path("payments").path(0).path("cheque").asString(""))
                        .filter(number -> !number.isEmpty()));
    }

    private void await(Beneficiary person, Predicate<JsonNode> wanted) {
        patience.await(
                "%s: its tranche".formatted(person.reference()),
                () -> plan(person).map(plan -> plan.path("tranches").path(0)).filter(wanted));
    }

    private Optional<JsonNode> plan(Beneficiary person) {
        return staff.finance1().has("/api/v1/allocations/" + person.id() + "/payments");
    }

    private void keep(String name, String path) {
        try {
            Files.createDirectories(documents);
            Files.write(documents.resolve(name), staff.finance1().download(path, "application/pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        story.tell("The ceremony's list is in %s.", documents.resolve(name));
    }
}
