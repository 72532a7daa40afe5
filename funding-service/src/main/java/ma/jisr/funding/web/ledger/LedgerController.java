package ma.jisr.funding.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.ledger.Balances;
import ma.jisr.funding.ledger.Books;
import ma.jisr.funding.ledger.Entries;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.EntryCursor;
import ma.jisr.funding.ledger.EntryQuery;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.web.ledger.LedgerViews.AccountView;
import ma.jisr.funding.web.ledger.LedgerViews.EntryView;
import ma.jisr.funding.web.ledger.LedgerViews.TrialBalanceView;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.table.Downloads;
import ma.jisr.starter.table.TableFormat;
import ma.jisr.starter.table.TableWriter;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A programme's trial balance and entries; days are days of booking. */
@RestController
@RequestMapping("/api/v1/programmes/{code}/ledger")
class LedgerController {

    private final PublishedProgrammes programmes;
    private final Books books;
    private final Entries entries;

    LedgerController(PublishedProgrammes programmes, Books books, Entries entries) {
        this.programmes = programmes;
        this.books = books;
        this.entries = entries;
    }

    /** @param on at the end of that day; today, as far as it has come, if none is given */
    @GetMapping("/trial-balance")
    @Nullable
    ResponseEntity<TrialBalanceView> trialBalance(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        refuseUnknown(code);
        LocalDate day = Period.day(on, "on", books.today());
        Balances balances = books.balances(code, day);
        Optional<TableFormat> table = TableFormat.asked(accept);
        if (table.isEmpty()) {
            return ResponseEntity.ok(TrialBalanceView.of(code, day, balances));
        }
        write(TrialBalanceView.of(code, day, balances), table.get(), response);
        return null;
    }

    private static void write(TrialBalanceView view, TableFormat format, HttpServletResponse response)
            throws IOException {
        try (TableWriter table = Downloads.open(
                format,
                response,
                view.programme() + "-trial-balance-" + view.on(),
                List.of("account", "debit", "credit", "balance"))) {
            for (AccountView each : view.accounts()) {
                table.row(Arrays.asList(each.account(), each.debit(), each.credit(), each.balance()));
            }
            AccountView total = view.total();
            table.row(Arrays.asList(total.account(), total.debit(), total.credit(), total.balance()));
        }
    }

    /** @param cursor of the page before */
    @GetMapping("/entries")
    CursorPage<EntryView> entries(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String registration,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        refuseUnknown(code);
        Period period = Period.of(from, to, books.today());
        EntryQuery query = new EntryQuery(
                code,
                account,
                registration,
                null,
                period.from() == null ? null : books.startOf(period.from()),
                books.startOf(period.to().plusDays(1)));
        List<Entry> fetched = entries.page(query, Cursors.entry(cursor), CursorPage.fetch(limit));
        CursorPage<Entry> page =
                CursorPage.of(fetched, limit, last -> EntryCursor.after(last).toString());
        return new CursorPage<>(page.items().stream().map(EntryView::of).toList(), page.next());
    }

    private void refuseUnknown(String code) {
        programmes.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
    }
}
