package ma.jisr.funding.web.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.funding.payment.Beneficiary;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.Payments;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cheques of a batch as a table (CSV, RFC 4180, with a mark that tells spreadsheets it is UTF-8). */
@Component
class ChequeRegister {

    private static final String HEAD = "\uFEFFpayment,reference,name,nationalId,amount,cheque,state\r\n";

    private final Payments payments;

    ChequeRegister(Payments payments) {
        this.payments = payments;
    }

    /** @throws Problem 409 if the batch isn't approved */
    byte[] file(PaymentBatch batch) {
        if (!batch.isApproved()) {
            throw Problem.conflict("batch-state", batch.state().name());
        }
        return payments.ofBatch(batch.id()).stream()
                .map(ChequeRegister::line)
                .collect(Collectors.joining("", HEAD, ""))
                .getBytes(UTF_8);
    }

    private static String line(Payment payment) {
        Beneficiary to = payment.beneficiary();
        String cheque = payment.cheque() == null ? "" : payment.cheque().number();
        List<String> cells = List.of(
                payment.id(),
                cell(to.reference()),
                cell(to.name()),
                cell(to.nationalId()),
                Money.dirhams(payment.amountCentimes()).toPlainString(),
                cheque,
                payment.state().name());
        return String.join(",", cells) + "\r\n";
    }

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(@Nullable String text) {
        String safe = text == null ? "" : text;
        if (!safe.isEmpty() && "=+-@\t\r".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
