package ma.jisr.funding.cheque;

import java.time.Clock;
import java.time.LocalDate;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** What becomes of a cheque beside being handed over: it is cashed, comes back, is stopped, replaced, or grows stale. */
@Component
public class KeepingCheques {

    private static final int LIMIT = 500;

    private final Payments payments;
    private final ChequeNumbers numbers;
    private final PrintingCheques printing;
    private final Days days;
    private final Clock clock;

    KeepingCheques(Payments payments, ChequeNumbers numbers, PrintingCheques printing, Days days, Clock clock) {
        this.payments = payments;
        this.numbers = numbers;
        this.printing = printing;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The payment whose cheque has this number.
     *
     * @throws Problem 404 if there is none, 409 if another cheque has taken its place
     */
    public Payment withCheque(String number) {
        Payment payment = numbers.paymentOf(number)
                .flatMap(payments::find)
                .map(Versioned::state)
                .filter(found -> found.cheque() != null)
                .orElseThrow(() -> Problem.notFound("cheque", number));
        require(payment, number);
        return payment;
    }

    static void require(Payment payment, String number) {
        if (payment.cheque() == null || !payment.cheque().number().equals(number)) {
            throw Problem.conflict("payment-state", "REPLACED");
        }
    }

    public Payment cash(String number, LocalDate on) {
        return payments.change(withCheque(number).id(), payment -> {
            require(payment, number);
            return payment.cashed(on, clock.instant());
        });
    }

    public Payment takeBack(String number, String why) {
        return payments.change(withCheque(number).id(), payment -> {
            require(payment, number);
            return payment.cameBack(why, clock.instant());
        });
    }

    /** Ends the payment: what it should have paid is due again, and needs to be approved again. */
    public Payment stop(String number, String why) {
        return payments.change(withCheque(number).id(), payment -> {
            require(payment, number);
            return payment.stopped(why, clock.instant());
        });
    }

    /**
     * Another cheque for the same payment, where one was spoilt or lost; the old one is worth nothing from then on.
     *
     * @throws Problem 409 if the new number was used
     */
    public Payment replace(String number, String replacement) {
        Payment before = numbers.paymentOf(number)
                .flatMap(payments::find)
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("cheque", number));
        boolean replaced = before.cheque() != null && before.cheque().number().equals(replacement);
        if (!replaced) {
            require(before, number);
            before.requireOnPaper();
        }
        if (!numbers.take(replacement, before.id())) {
            throw Problem.conflict("cheque-number-used", replacement);
        }
        CrashPoints.at("funding.afterNumberBeforeReplaced");
        return payments.change(
                before.id(), payment -> payment.replaced(printing.cheque(replacement, payment), clock.instant()));
    }

    /** Ends what no bank need pay any more. */
    void expire() {
        LocalDate today = days.today();
        for (String payment : payments.stale(today, LIMIT)) {
            payments.change(payment, current -> current.expired(today, clock.instant()));
        }
    }
}
