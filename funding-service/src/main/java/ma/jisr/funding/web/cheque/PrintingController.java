package ma.jisr.funding.web.cheque;

import java.util.List;
import ma.jisr.funding.cheque.PrintingCheques;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.web.cheque.Bodies.PrintingBody;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The cheques of a batch, as they are printed. */
@RestController
class PrintingController {

    private final PrintingCheques printing;
    private final Payments payments;
    private final Audit audit;

    PrintingController(PrintingCheques printing, Payments payments, Audit audit) {
        this.printing = printing;
        this.payments = payments;
        this.audit = audit;
    }

    /** @param cheques those of the batch that have a number */
    record Printed(String batch, List<ChequeView> cheques) {}

    /** Gives what has no number yet the next ones of the book; the same first number again changes nothing. */
    @PostMapping("/api/v1/payment-batches/{id}/cheques")
    Printed print(@PathVariable String id, @RequestBody PrintingBody body, Caller caller) {
        String first = body.required();
        audit.record(caller, "cheque-printing", id, null, first);
        printing.print(id, first);
        return new Printed(
                id,
                payments.ofBatch(id).stream()
                        .filter(payment -> payment.cheque() != null)
                        .map(ChequeView::of)
                        .toList());
    }
}
