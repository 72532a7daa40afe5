package ma.jisr.registration.registration;

import java.util.Map;
import java.util.stream.Stream;
import ma.jisr.registration.funding.ChequeAssigned;
import ma.jisr.registration.funding.ChequeCashed;
import ma.jisr.registration.funding.ChequeExpired;
import ma.jisr.registration.funding.ChequeHandedOver;
import ma.jisr.registration.funding.ChequeIssued;
import ma.jisr.registration.funding.ChequeReplaced;
import ma.jisr.registration.funding.ChequeReturned;
import ma.jisr.registration.funding.ChequeStopped;
import ma.jisr.registration.funding.PaymentApproved;
import ma.jisr.registration.funding.PaymentFact;
import ma.jisr.registration.funding.PaymentReturned;
import ma.jisr.registration.funding.TransferSent;
import ma.jisr.registration.funding.TransferSettled;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps how far each of her payments has come. Steps of one payment come in order, payments in any: so a payment is
 * replaced by what its last step makes of it, and the status only ever goes on.
 */
@Service
public class FollowingPayments {

    private final Registrations registrations;

    FollowingPayments(Registrations registrations) {
        this.registrations = registrations;
    }

    public void follow(PaymentFact fact, FactSource source) {
        registrations.handle(
                fact.registration(), source, state -> Decided.of(state.with(after(state.progress(), fact))));
    }

    private static Progress after(Progress progress, PaymentFact fact) {
        Progress paid = progress.with(progress.funding().with(payment(fact)));
        TimelineEntry entry = entry(fact);
        boolean hasIt = fact instanceof TransferSettled || fact instanceof ChequeHandedOver;
        return hasIt ? paid.to(Status.FUNDED, entry) : paid.told(entry);
    }

    private static Payment payment(PaymentFact fact) {
        return new Payment(
                fact.payment(),
                fact.tranche(),
                fact.amountCentimes(),
                fact.means(),
                state(fact),
                cheque(fact),
                fact.at());
    }

    private static Payment.State state(PaymentFact fact) {
        return switch (fact) {
            case PaymentApproved approved -> Payment.State.APPROVED;
            case TransferSent sent -> Payment.State.SENT;
            case TransferSettled settled -> Payment.State.SETTLED;
            case PaymentReturned returned -> Payment.State.RETURNED;
            case ChequeIssued issued -> Payment.State.ISSUED;
            case ChequeReplaced replaced -> Payment.State.ISSUED;
            case ChequeAssigned assigned -> Payment.State.ASSIGNED;
            case ChequeHandedOver handedOver -> Payment.State.HANDED_OVER;
            case ChequeCashed cashed -> Payment.State.CASHED;
            case ChequeExpired expired -> Payment.State.EXPIRED;
            case ChequeReturned returned -> Payment.State.RETURNED;
            case ChequeStopped stopped -> Payment.State.STOPPED;
        };
    }

    private static @Nullable String cheque(PaymentFact fact) {
        return switch (fact) {
            case ChequeIssued issued -> issued.cheque();
            case ChequeReplaced replaced -> replaced.replacement();
            case ChequeAssigned assigned -> assigned.cheque();
            case ChequeHandedOver handedOver -> handedOver.cheque();
            case ChequeCashed cashed -> cashed.cheque();
            case ChequeExpired expired -> expired.cheque();
            case ChequeReturned returned -> returned.cheque();
            case ChequeStopped stopped -> stopped.cheque();
            case PaymentApproved approved -> null;
            case TransferSent sent -> null;
            case TransferSettled settled -> null;
            case PaymentReturned returned -> null;
        };
    }

    /** The amount, the number of the cheque, and what else its text names. */
    private static TimelineEntry entry(PaymentFact fact) {
        String cheque = cheque(fact);
        Stream<String> first = Stream.of(Shown.amount(fact.amountCentimes()), cheque == null ? "" : cheque);
        Stream<String> more =
                switch (fact) {
                    case ChequeAssigned assigned -> ceremony(assigned);
                    case ChequeReplaced replaced -> Stream.of(replaced.cheque());
                    default -> Stream.empty();
                };
        return new TimelineEntry(
                fact.at(),
                fact.getClass().getSimpleName(),
                Stream.concat(first, more).toList());
    }

    private static Stream<String> ceremony(ChequeAssigned fact) {
        Map<String, String> venue = fact.venue();
        return Stream.concat(
                Stream.of(Shown.day(fact.heldOn())),
                Stream.of("ar", "fr", "zgh", "en").map(language -> venue.getOrDefault(language, "")));
    }
}
