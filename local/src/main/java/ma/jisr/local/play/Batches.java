package ma.jisr.local.play;

import java.util.Map;
import ma.jisr.local.client.Refused;
import tools.jackson.databind.JsonNode;

/** One finance officer proposes what is due, and can't approve it; another one does. */
final class Batches {

    private static final String BATCHES = "/api/v1/payment-batches";

    private final Staff staff;

    Batches(Staff staff) {
        this.staff = staff;
    }

    /** The batch's path, once it is approved. */
    String approved(Part part, String run, int expected) {
        JsonNode proposed = staff.finance1()
                .post(
                        BATCHES,
                        Map.of("programme", part.code(run), "means", part.isPaidByCheque() ? "CHEQUE" : "TRANSFER"));
        if (proposed.path("count").asInt() != expected) {
            throw Refused.failed("%s: %d payments proposed instead of %d, left out: %s"
                    .formatted(part.code(run), proposed.path("count").asInt(), expected, proposed.path("left")));
        }
        String batch = BATCHES + "/" + proposed.path("id").asString();
        int own = staff.finance1().refusalOf(batch, batch + "/approval");
        if (own != 403) {
            throw Refused.failed("the proposer's own approval was answered " + own);
        }
        staff.finance2().postAfterReading(batch, batch + "/approval", Map.of());
        return batch;
    }
}
