package ma.jisr.funding.cheque;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.language.Text;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * An occasion at which cheques are handed over.
 *
 * @param payments whose cheques are to be assigned to it
 * @param digest of the request that made it
 * @param unsettledSince since when some are not yet assigned; null if all are, as far as they can be
 */
public record Ceremony(
        String id,
        String programme,
        String province,
        LocalDate heldOn,
        Text venue,
        List<String> payments,
        String digest,
        String calledBy,
        @Nullable Instant unsettledSince) {

    public Ceremony {
        payments = List.copyOf(payments);
    }

    Decided<Ceremony> settled() {
        return Decided.of(new Ceremony(id, programme, province, heldOn, venue, payments, digest, calledBy, null));
    }
}
