package ma.jisr.funding.web.payment;

import java.net.URI;
import java.util.List;
import ma.jisr.funding.payment.DecidingBatches;
import ma.jisr.funding.payment.OwnProposal;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.PaymentBatches;
import ma.jisr.funding.payment.ProposingPayments;
import ma.jisr.funding.payment.ProposingPayments.Proposal;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.ETags;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment batches: proposed by one finance officer, approved or rejected by another. */
@RestController
@RequestMapping("/api/v1/payment-batches")
class BatchesController {

    private final ProposingPayments proposing;
    private final DecidingBatches deciding;
    private final PaymentBatches batches;
    private final PublishedProgrammes programmes;
    private final Audit audit;

    BatchesController(
            ProposingPayments proposing,
            DecidingBatches deciding,
            PaymentBatches batches,
            PublishedProgrammes programmes,
            Audit audit) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.batches = batches;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** Proposes what is due; the answer says whom it leaves out, and why. */
    @PostMapping
    ResponseEntity<BatchView> propose(
            @RequestBody BatchBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        Proposal proposal = body.proposal(caller.id());
        if (programmes.latest(proposal.programme()).isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("/programme", "format")));
        }
        String id = IdempotencyKey.of(key).idFor(caller.id()).toString();
        audit.record(caller, "payment-proposal", id, null, null);
        Versioned<PaymentBatch> batch = proposing.propose(id, proposal, body.digest());
        if (!batch.state().digest().equals(body.digest())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-mismatch");
        }
        return ResponseEntity.created(URI.create("/api/v1/payment-batches/" + id))
                .eTag(ETags.of(batch.version()))
                .body(BatchView.of(batch.state()));
    }

    /** @param cursor the id after which to go on */
    @GetMapping
    CursorPage<BatchView> list(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(defaultValue = "") String cursor) {
        List<BatchView> fetched = batches.after(cursor, CursorPage.fetch(limit)).stream()
                .map(batch -> BatchView.of(batch.state()))
                .toList();
        return CursorPage.of(fetched, limit, BatchView::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<BatchView> read(@PathVariable String id) {
        return answer(batches.find(id).orElseThrow(() -> Problem.notFound("payment-batch", id)));
    }

    /** By another person than the proposer. */
    @PostMapping("/{id}/approval")
    ResponseEntity<BatchView> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long version = ETags.required(ifMatch);
        audit.record(caller, "payment-approval", id, null, null);
        try {
            return answer(deciding.approve(id, version, caller.id()));
        } catch (OwnProposal e) {
            throw new Problem(HttpStatus.FORBIDDEN, "own-proposal");
        }
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<BatchView> reject(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        String reason = body.required();
        long version = ETags.required(ifMatch);
        audit.record(caller, "payment-rejection", id, null, reason);
        return answer(deciding.reject(id, version, caller.id(), reason));
    }

    /** The bank has the file. */
    @PostMapping("/{id}/transmission")
    ResponseEntity<BatchView> transmit(@PathVariable String id, Caller caller) {
        audit.record(caller, "payment-transmission", id, null, null);
        return answer(deciding.transmit(id));
    }

    private static ResponseEntity<BatchView> answer(Versioned<PaymentBatch> batch) {
        return ResponseEntity.ok().eTag(ETags.of(batch.version())).body(BatchView.of(batch.state()));
    }
}
