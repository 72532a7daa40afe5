package ma.jisr.funding.payment;

import java.time.LocalDate;
import ma.jisr.funding.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which a payment is made.
 *
 * @param staleOn the first day on which no bank need pay it any more; null once it has ended
 * @param ceremony at which it is to be handed over, or was
 */
public record Cheque(
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate staleOn,
        @Nullable String ceremony,
        @Nullable LocalDate heldOn,
        @Nullable Text venue,
        @Nullable Handover handover,
        @Nullable LocalDate cashedOn) {

    /** @param validDays from its issue; it is stale the day after */
    public static Cheque issued(String number, LocalDate issuedOn, int validDays) {
        return new Cheque(number, issuedOn, issuedOn.plusDays(validDays + 1L), null, null, null, null, null);
    }

    Cheque assigned(String ceremony, LocalDate heldOn, Text venue) {
        return new Cheque(number, issuedOn, staleOn, ceremony, heldOn, venue, handover, cashedOn);
    }

    Cheque handedOver(Handover handover) {
        return new Cheque(number, issuedOn, staleOn, ceremony, heldOn, venue, handover, cashedOn);
    }

    Cheque ended(@Nullable LocalDate cashedOn) {
        return new Cheque(number, issuedOn, null, ceremony, heldOn, venue, handover, cashedOn);
    }

    public boolean isHandedOver() {
        return handover != null;
    }
}
