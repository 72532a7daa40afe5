package ma.jisr.funding.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.ledger.Books;
import ma.jisr.funding.ledger.Entries;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.EntryCursor;
import ma.jisr.funding.ledger.EntryQuery;
import ma.jisr.funding.ledger.StatingAccounts;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.web.ledger.LedgerViews.MovementView;
import ma.jisr.funding.web.ledger.LedgerViews.StatementFigures;
import ma.jisr.funding.web.ledger.LedgerViews.StatementView;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each partner of a programme's convention pledged, gave and got back, with each movement; as a table, too. */
@RestController
class StatementsController {

    private static final int PAGE = 200;

    private final PublishedProgrammes programmes;
    private final Books books;
    private final Entries entries;
    private final StatingAccounts stating;

    StatementsController(PublishedProgrammes programmes, Books books, Entries entries, StatingAccounts stating) {
        this.programmes = programmes;
        this.books = books;
        this.entries = entries;
        this.stating = stating;
    }

    /** @param from the first day of booking; from the beginning if none is given */
    @GetMapping("/api/v1/programmes/{code}/ledger/statements/{partner}")
    @Nullable
    ResponseEntity<StatementView> statement(
            @PathVariable String code,
            @PathVariable String partner,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        programmes.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        if (!stating.knows(partner, code)) {
            throw Problem.notFound("partner", partner);
        }
        Period period = Period.of(from, to, books.today());
        EntryQuery query = query(code, partner, period);
        Optional<TableFormat> table = TableFormat.asked(accept);
        if (table.isPresent()) {
            write(query, code + "-" + partner + "-" + period.to(), table.get(), response);
            return null;
        }
        return ResponseEntity.ok(new StatementView(
                partner,
                code,
                period.from(),
                period.to(),
                period.from() == null
                        ? null
                        : StatementFigures.of(
                                stating.of(partner, code, period.from().minusDays(1))),
                StatementFigures.of(stating.of(partner, code, period.to())),
                movements(query, limit, cursor)));
    }

    private EntryQuery query(String code, String partner, Period period) {
        return new EntryQuery(
                code,
                null,
                null,
                partner,
                period.from() == null ? null : books.startOf(period.from()),
                books.startOf(period.to().plusDays(1)));
    }

    /** As many entries as the limit says; an entry may move more than one account. */
    private CursorPage<MovementView> movements(EntryQuery query, @Nullable Integer limit, @Nullable String cursor) {
        List<Entry> fetched = entries.page(query, Cursors.entry(cursor), CursorPage.fetch(limit));
        CursorPage<Entry> page =
                CursorPage.of(fetched, limit, last -> EntryCursor.after(last).toString());
        return new CursorPage<>(
                page.items().stream()
                        .flatMap(entry -> movements(query, entry).stream())
                        .toList(),
                page.next());
    }

    private static List<MovementView> movements(EntryQuery query, Entry entry) {
        return MovementView.of(entry, query.partner() == null ? "" : query.partner(), query.programme());
    }

    private void write(EntryQuery query, String name, TableFormat format, HttpServletResponse response)
            throws IOException {
        try (TableWriter table = Downloads.open(
                format,
                response,
                name,
                List.of("entry", "kind", "key", "valueOn", "bookedAt", "account", "debit", "credit"))) {
            EntryCursor after = null;
            List<Entry> page;
            do {
                page = entries.page(query, after, PAGE);
                for (Entry entry : page) {
                    for (MovementView each : movements(query, entry)) {
                        table.row(Arrays.asList(
                                each.entry(),
                                each.kind(),
                                each.key(),
                                each.valueOn(),
                                each.bookedAt(),
                                each.account(),
                                each.debit(),
                                each.credit()));
                    }
                    after = EntryCursor.after(entry);
                }
            } while (page.size() == PAGE);
        }
    }
}
