package ma.jisr.funding.cheque;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Calls people to a ceremony: each of their cheques is assigned to it, by one write of its own. */
@Component
public class CallingCeremonies {

    private static final int LARGEST = 1_000;

    private final Ceremonies ceremonies;
    private final Payments payments;
    private final ChequeNumbers numbers;
    private final Clock clock;

    CallingCeremonies(Ceremonies ceremonies, Payments payments, ChequeNumbers numbers, Clock clock) {
        this.ceremonies = ceremonies;
        this.payments = payments;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What somebody calls people to.
     *
     * @param cheques the numbers; empty: all that are printed in that province and not yet promised
     */
    public record Call(
            String programme, String province, LocalDate heldOn, Text venue, List<String> cheques, String by) {

        public Call {
            cheques = List.copyOf(cheques);
        }
    }

    /** @param id of the ceremony, the same for the same request */
    public Ceremony call(String id, Call call, String digest) {
        if (ceremonies.find(id).isEmpty()) {
            ceremonies.create(id, Decided.of(ceremony(id, call, digest)));
        }
        CrashPoints.at("funding.afterCeremonyCalled");
        settle(id);
        return ceremonies.find(id).orElseThrow().state();
    }

    private Ceremony ceremony(String id, Call call, String digest) {
        List<String> called = call.cheques().isEmpty()
                ? payments.printed(call.programme(), call.province(), LARGEST).stream()
                        .map(Payment::id)
                        .toList()
                : call.cheques().stream()
                        .map(number -> numbers.paymentOf(number).orElseThrow(() -> Problem.notFound("cheque", number)))
                        .toList();
        return new Ceremony(
                id,
                call.programme(),
                call.province(),
                call.heldOn(),
                call.venue(),
                called,
                digest,
                call.by(),
                clock.instant());
    }

    /** Assigns what is yet to be assigned. */
    void settle(String id) {
        Ceremony ceremony = ceremonies.find(id).orElseThrow().state();
        if (ceremony.unsettledSince() == null) {
            return;
        }
        for (String payment : ceremony.payments()) {
            Optional<Payment> found = payments.find(payment).map(Versioned::state);
            found.filter(each -> belongs(each, ceremony)).ifPresent(each -> assign(each, ceremony));
            CrashPoints.at("funding.afterChequeAssigned");
        }
        ceremonies.change(id, Ceremony::settled);
    }

    private static boolean belongs(Payment payment, Ceremony ceremony) {
        boolean waiting = payment.state() == Payment.State.PRINTED || payment.state() == Payment.State.ASSIGNED;
        return waiting
                && payment.programme().equals(ceremony.programme())
                && payment.province().equals(ceremony.province());
    }

    /** One that was handed over or stopped since it was looked at stays as it is. */
    private void assign(Payment payment, Ceremony ceremony) {
        payments.change(
                payment.id(),
                current -> belongs(current, ceremony)
                        ? current.assigned(ceremony.id(), ceremony.heldOn(), ceremony.venue(), clock.instant())
                        : Decided.of(current));
    }
}
