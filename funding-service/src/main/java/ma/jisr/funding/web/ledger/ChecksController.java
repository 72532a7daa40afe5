package ma.jisr.funding.web.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import ma.jisr.funding.ledger.CheckReports;
import ma.jisr.funding.ledger.CheckingLedger;
import ma.jisr.funding.web.ledger.LedgerViews.CheckView;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the nightly checks of the books found, newest first; and one more now. */
@RestController
@RequestMapping("/api/v1/ledger/checks")
class ChecksController {

    private final CheckReports reports;
    private final CheckingLedger checking;
    private final Audit audit;

    ChecksController(CheckReports reports, CheckingLedger checking, Audit audit) {
        this.reports = reports;
        this.checking = checking;
        this.audit = audit;
    }

    @GetMapping
    CursorPage<CheckView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<CheckView> fetched = reports.before(time(cursor), CursorPage.fetch(limit)).stream()
                .map(CheckView::of)
                .toList();
        return CursorPage.of(fetched, limit, last -> Long.toString(last.at().toEpochMilli()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CheckView check(Caller caller) {
        audit.record(caller, "ledger-check", "ledger", null, null);
        return CheckView.of(checking.check());
    }

    private static @Nullable Instant time(@Nullable String cursor) {
        try {
            return cursor == null ? null : Instant.ofEpochMilli(Long.parseLong(cursor));
        } catch (NumberFormatException | DateTimeException e) {
            throw Period.invalid("cursor");
        }
    }
}
