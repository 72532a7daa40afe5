package ma.jisr.funding.web.loan;

import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.loan.Loan;
import ma.jisr.funding.loan.Loans;
import ma.jisr.funding.loan.Repaying;
import ma.jisr.funding.loan.Standing;
import ma.jisr.funding.web.loan.LoanRequests.ReasonRequest;
import ma.jisr.funding.web.loan.LoanRequests.RepaymentRequest;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Loans: what is owed, what came back, what is given up. An applicant sees her own. */
@RestController
@RequestMapping("/api/v1/loans")
class LoansController {

    private static final int MOST_DAYS = 36_500;

    private final Loans loans;
    private final Repaying repaying;
    private final Audit audit;

    LoansController(Loans loans, Repaying repaying, Audit audit) {
        this.loans = loans;
        this.repaying = repaying;
        this.audit = audit;
    }

    /** @param overdueDays only those of which something is overdue for at least as many days */
    @GetMapping
    CursorPage<LoanView> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) Standing.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer overdueDays,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "") String cursor) {
        LocalDate today = repaying.today();
        List<LoanView> fetched =
                loans.page(programme, state, dueBefore(overdueDays, today), cursor, CursorPage.fetch(limit)).stream()
                        .map(loan -> LoanView.of(loan, today))
                        .toList();
        return CursorPage.of(fetched, limit, LoanView::id);
    }

    private static @Nullable LocalDate dueBefore(@Nullable Integer overdueDays, LocalDate today) {
        return overdueDays == null
                ? null
                : today.minusDays(Math.clamp(overdueDays, 1, MOST_DAYS)).plusDays(1);
    }

    @GetMapping("/{id}")
    LoanView read(@PathVariable String id, Caller caller) {
        Loan loan = loans.find(id)
                .map(Versioned::state)
                .filter(each -> each.state() != Standing.State.NOT_PAID_OUT || isStaff(caller))
                .filter(each -> isStaff(caller) || caller.id().equals(each.applicant()))
                .orElseThrow(() -> Problem.notFound("loan", id));
        return LoanView.of(loan, repaying.today());
    }

    private static boolean isStaff(Caller caller) {
        return caller.has(Role.FINANCE) || caller.has(Role.COMMITTEE) || caller.has(Role.AUDITOR);
    }

    /** The same key again changes nothing and answers the same loan. */
    @PostMapping("/{id}/repayments")
    @ResponseStatus(HttpStatus.CREATED)
    LoanView repay(
            @PathVariable String id,
            @RequestBody RepaymentRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        LoanRequests.Valid valid = body.checked(repaying.today());
        String repayment = IdempotencyKey.of(key).idFor(caller.id() + "/" + id).toString();
        audit.record(caller, "repayment", id, person(id), null);
        Loan after = repaying.repay(id, repayment, valid.centimes(), valid.on(), valid.how(), caller.id());
        return LoanView.of(after, repaying.today());
    }

    @PostMapping("/{id}/write-off")
    LoanView writeOff(@PathVariable String id, @RequestBody ReasonRequest body, Caller caller) {
        String reason = body.checked();
        audit.record(caller, "loan-write-off", id, person(id), reason);
        return LoanView.of(repaying.writeOff(id, reason, caller.id()), repaying.today());
    }

    private @Nullable String person(String id) {
        return loans.find(id)
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("loan", id))
                .applicant();
    }
}
