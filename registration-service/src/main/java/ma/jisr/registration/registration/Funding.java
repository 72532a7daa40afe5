package ma.jisr.registration.registration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money that is on its way to her: an offer that waits for her answer, and her payments.
 *
 * @param payments by their ids; all that were ever approved
 */
public record Funding(@Nullable Offer offer, List<Payment> payments) {

    static final Funding NONE = new Funding(null, List.of());

    public Funding {
        payments = List.copyOf(payments);
    }

    Funding with(@Nullable Offer made) {
        return new Funding(made, payments);
    }

    /** Puts it in the place of what was known of it, wherever that stands. */
    Funding with(Payment step) {
        List<Payment> all = Stream.concat(
                        payments.stream().filter(known -> !known.payment().equals(step.payment())), Stream.of(step))
                .sorted(java.util.Comparator.comparing(Payment::payment))
                .toList();
        return new Funding(offer, all);
    }

    /** Whether money has been ordered for her, and hasn't come back. */
    boolean isUnderWay() {
        return payments.stream().anyMatch(payment -> !payment.state().isVain());
    }
}
