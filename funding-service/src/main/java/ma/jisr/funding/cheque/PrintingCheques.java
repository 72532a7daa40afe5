package ma.jisr.funding.cheque;

import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payment.Cheque;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.PaymentBatch.Printing;
import ma.jisr.funding.payment.PaymentBatches;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Gives the cheques of a batch their numbers, one after the other as they lie in the book. First the batch says which
 * payment gets which; then each number is taken, then its payment told, so that any step may be repeated.
 */
@Component
public class PrintingCheques {

    private final PaymentBatches batches;
    private final Payments payments;
    private final ChequeNumbers numbers;
    private final PublishedProgrammes programmes;
    private final Days days;
    private final Clock clock;

    PrintingCheques(
            PaymentBatches batches,
            Payments payments,
            ChequeNumbers numbers,
            PublishedProgrammes programmes,
            Days days,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.numbers = numbers;
        this.programmes = programmes;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Prints what has no number yet; the same first number again finds what was printed.
     *
     * @throws Problem 409 if a number was used, nothing is left to print, or the batch isn't one of approved cheques
     */
    public Versioned<PaymentBatch> print(String id, String firstNumber) {
        PaymentBatch batch =
                batches.find(id).map(Versioned::state).orElseThrow(() -> Problem.notFound("payment-batch", id));
        Printing before = batch.printing();
        if (before == null || !before.firstNumber().equals(firstNumber)) {
            Printing printing = planned(id, firstNumber);
            batches.change(id, current -> current.printing(printing, clock.instant()));
        }
        CrashPoints.at("funding.afterPrintingPlanned");
        settle(id);
        return batches.find(id).orElseThrow();
    }

    private Printing planned(String id, String firstNumber) {
        List<String> unprinted = payments.ofBatch(id).stream()
                .filter(payment -> payment.state() == Payment.State.APPROVED)
                .map(Payment::id)
                .toList();
        Printing printing = new Printing(firstNumber, unprinted);
        numbers.firstUsed(numbersOf(printing)).ifPresent(used -> {
            throw Problem.conflict("cheque-number-used", used);
        });
        return printing;
    }

    /** Finishes a printing that was begun; nothing if there is none. */
    void settle(String id) {
        PaymentBatch batch = batches.find(id).map(Versioned::state).orElseThrow();
        Printing printing = batch.printing();
        if (printing == null || batch.unsettledSince() == null) {
            return;
        }
        List<String> all = numbersOf(printing);
        for (int i = 0; i < all.size(); i++) {
            number(printing.payments().get(i), all.get(i));
        }
        batches.change(id, PaymentBatch::printed);
    }

    private void number(String payment, String number) {
        if (!numbers.take(number, payment)) {
            return; // Somebody took it at the same moment: this payment keeps waiting for a number.
        }
        CrashPoints.at("funding.afterNumberBeforePrinted");
        Payment printed = payments.find(payment).map(Versioned::state).orElseThrow();
        if (printed.state() == Payment.State.APPROVED) {
            payments.change(payment, current -> current.printed(cheque(number, current), clock.instant()));
        }
        CrashPoints.at("funding.afterChequePrinted");
    }

    /** A cheque of today, valid as long as the programme says. */
    Cheque cheque(String number, Payment payment) {
        int valid = programmes
                .version(payment.programme(), payment.programmeVersion())
                .delays()
                .chequeDays();
        return Cheque.issued(number, days.today(), valid);
    }

    /** As many as there are payments; leading zeros stay. */
    private static List<String> numbersOf(Printing printing) {
        String first = printing.firstNumber();
        return IntStream.range(0, printing.payments().size())
                .mapToObj(i -> new BigInteger(first).add(BigInteger.valueOf(i)).toString())
                .map(number -> "0".repeat(Math.max(0, first.length() - number.length())) + number)
                .toList();
    }
}
