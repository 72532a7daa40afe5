package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** A person and her registration, through her own eyes. */
final class Beneficiary {

    private static final String REGISTRATIONS = "/api/v1/registrations";

    private final Person person;
    private final Desk desk;
    private final Patience patience;
    private String id = "";
    private String reference = "";

    Beneficiary(Person person, Desk desk, Patience patience) {
        this.person = person;
        this.desk = desk;
        this.patience = patience;
    }

    Person person() {
        return person;
    }

    /** Her registration's id; none before she has applied. */
    String id() {
        return id;
    }

    String reference() {
        return reference;
    }

    void apply(String programme) {
        JsonNode draft = desk.post(REGISTRATIONS, person.registration(programme));
        id = draft.path("id").asString();
        reference = draft.path("reference").asString();
        desk.post(own("submission"), Map.of());
    }

    /** Waits until her registration shows one of these states. */
    String awaitStatus(String... wanted) {
        return patience.await("%s: %s".formatted(reference, String.join(" or ", wanted)), () -> {
            String status = status();
            return List.of(wanted).contains(status) ? Optional.of(status) : Optional.empty();
        });
    }

    boolean hasPlace() {
        return List.of("PLACE_ALLOCATED", "IN_TRAINING", "TRAINED", "FUNDED", "COMPLETED")
                .contains(status());
    }

    String status() {
        return file().path("status").asString("");
    }

    JsonNode file() {
        return desk.get(REGISTRATIONS + "/" + id);
    }

    void withdraw() {
        desk.post(own("withdrawal"), Map.of("reason", "وجدت عملا"));
    }

    /** Waits for an offer, and takes it. */
    void accept() {
        patience.await(
                "%s: offer".formatted(reference),
                () -> file().path("offer").isObject() ? Optional.of(true) : Optional.empty());
        desk.post(own("acceptance"), Map.of());
    }

    void appeal() {
        desk.post(own("appeals"), Map.of("grounds", "كتبت مبلغ المساهمة خطأ، وهذه الوثائق تثبت المبلغ الصحيح."));
    }

    void nameHerself() {
        desk.put(own("payee"), person.part().isPaidByCheque() ? card() : account());
    }

    private Map<String, String> account() {
        return Map.of("name", person.givenName() + " " + person.familyName(), "rib", person.rib());
    }

    private Map<String, String> card() {
        return Map.of("name", person.givenName() + " " + person.familyName(), "nationalId", person.nationalId());
    }

    private String own(String what) {
        return REGISTRATIONS + "/" + id + "/" + what;
    }
}
