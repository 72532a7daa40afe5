package ma.jisr.funding.web.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.PaymentBatches;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.funding.transfer.NotAReport;
import ma.jisr.funding.transfer.ReadingReports;
import ma.jisr.funding.transfer.WritingTransfers;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What banks are given, and what they report. */
@RestController
class TransfersController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final WritingTransfers transfers;
    private final ReadingReports reports;
    private final PaymentBatches batches;
    private final ChequeRegister cheques;
    private final Audit audit;

    TransfersController(
            WritingTransfers transfers,
            ReadingReports reports,
            PaymentBatches batches,
            ChequeRegister cheques,
            Audit audit) {
        this.transfers = transfers;
        this.reports = reports;
        this.batches = batches;
        this.cheques = cheques;
        this.audit = audit;
    }

    /** The file of an approved batch: pain.001 for transfers, a register as CSV for cheques. Names and accounts are in it. */
    @GetMapping("/api/v1/payment-batches/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
        PaymentBatch batch =
                batches.find(id).map(Versioned::state).orElseThrow(() -> Problem.notFound("payment-batch", id));
        boolean transfer = batch.means() == Instrument.Means.TRANSFER;
        byte[] file = transfer ? transfers.file(batch) : cheques.file(batch);
        audit.record(caller, "payment-file", id, null, null);
        String name = transfer ? "transfers-" + id + ".xml" : "cheques-" + id + ".csv";
        return ResponseEntity.ok()
                .contentType(transfer ? MediaType.APPLICATION_XML : CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file);
    }

    /** A bank's pain.002; the same file again changes nothing, and the answer says so. */
    @PostMapping(path = "/api/v1/payment-reports", consumes = MediaType.APPLICATION_XML_VALUE)
    ReadingReports.Reading report(@RequestBody byte[] file, Caller caller) {
        String digest = digest(file);
        audit.record(caller, "payment-report", digest, null, null);
        try {
            return reports.read(file, digest, caller.id());
        } catch (NotAReport e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "not-a-report", e.what());
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
