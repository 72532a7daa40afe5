package ma.jisr.funding.web.loan;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.loan.BankFile;
import ma.jisr.funding.loan.BankLine;
import ma.jisr.funding.loan.BankLines;
import ma.jisr.funding.loan.MatchingRepayments;
import ma.jisr.funding.loan.TakingBankFiles;
import ma.jisr.funding.web.loan.LoanRequests.AssignmentRequest;
import ma.jisr.funding.web.loan.LoanRequests.ReasonRequest;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of banks with what came in, and what of them nobody but a person can match. */
@RestController
@RequestMapping("/api/v1")
class RepaymentFilesController {

    private final TakingBankFiles files;
    private final MatchingRepayments matching;
    private final BankLines lines;
    private final Audit audit;

    RepaymentFilesController(TakingBankFiles files, MatchingRepayments matching, BankLines lines, Audit audit) {
        this.files = files;
        this.matching = matching;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * One line.
     *
     * @param reason why it wasn't booked
     */
    record LineView(
            String id,
            int line,
            LocalDate on,
            BigDecimal amount,
            String text,
            BankLine.State state,
            @Nullable String reason,
            @Nullable String loan) {

        static LineView of(BankLine line) {
            return new LineView(
                    line.id(),
                    line.line(),
                    line.on(),
                    Money.dirhams(line.amountCentimes()),
                    line.text(),
                    line.state(),
                    line.reason(),
                    line.loan());
        }
    }

    /**
     * What came of a file.
     *
     * @param booked lines that were booked now
     * @param known lines that had come before and changed nothing
     */
    record FileView(String id, int lines, int booked, int known, List<LineView> unmatched) {

        static FileView of(TakingBankFiles.Result result) {
            return new FileView(
                    result.id(),
                    result.lines(),
                    result.booked(),
                    result.known(),
                    result.unmatched().stream().map(LineView::of).toList());
        }
    }

    /** Lines of {@code date;amount;text} and perhaps the bank's id of the transaction, in UTF-8; at most 2 MB. */
    @PostMapping(path = "/repayment-files", consumes = "text/csv")
    FileView take(InputStream body, Caller caller) throws IOException {
        byte[] content = body.readNBytes(BankFile.LARGEST + 1);
        if (content.length > BankFile.LARGEST) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        audit.record(caller, "repayment-file", "repayment-files", null, null);
        return FileView.of(files.take(content, caller.id()));
    }

    @GetMapping("/repayment-lines")
    CursorPage<LineView> list(
            @RequestParam(defaultValue = "UNMATCHED") BankLine.State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "") String cursor) {
        List<LineView> fetched = lines.page(state, cursor, CursorPage.fetch(limit)).stream()
                .map(LineView::of)
                .toList();
        return CursorPage.of(fetched, limit, LineView::id);
    }

    @PostMapping("/repayment-lines/{id}/assignment")
    LineView assign(@PathVariable String id, @RequestBody AssignmentRequest body, Caller caller) {
        String loan = body.checked();
        audit.record(caller, "repayment-assignment", id, null, loan);
        return LineView.of(matching.assign(id, loan, caller.id()));
    }

    @PostMapping("/repayment-lines/{id}/dismissal")
    LineView dismiss(@PathVariable String id, @RequestBody ReasonRequest body, Caller caller) {
        String reason = body.checked();
        audit.record(caller, "repayment-dismissal", id, null, reason);
        return LineView.of(matching.dismiss(id, reason));
    }
}
