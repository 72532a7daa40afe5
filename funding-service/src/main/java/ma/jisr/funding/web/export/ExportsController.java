package ma.jisr.funding.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.ledger.Entries;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.EntryCursor;
import ma.jisr.funding.ledger.EntryQuery;
import ma.jisr.funding.ledger.Line;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.table.Downloads;
import ma.jisr.starter.table.TableFormat;
import ma.jisr.starter.table.TableWriter;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A programme's ledger, decisions and payments as CSV or, if {@code Accept} asks, XLSX. Rows leave as they are read, so
 * that the length costs no memory; names of people are in none of them. Each download is on record.
 */
@RestController
@RequestMapping("/api/v1/programmes/{code}")
class ExportsController {

    private static final int PAGE = 500;

    private final PublishedProgrammes programmes;
    private final Entries entries;
    private final Allocations allocations;
    private final Payments payments;
    private final Audit audit;

    ExportsController(
            PublishedProgrammes programmes, Entries entries, Allocations allocations, Payments payments, Audit audit) {
        this.programmes = programmes;
        this.entries = entries;
        this.allocations = allocations;
        this.payments = payments;
        this.audit = audit;
    }

    /** One row for each line of each entry. */
    @GetMapping("/ledger/export")
    void ledger(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        try (TableWriter table = open(code, "ledger", ExportedRows.LEDGER, accept, caller, response)) {
            EntryQuery query = new EntryQuery(code, null, null, null, null, null);
            EntryCursor after = null;
            List<Entry> page;
            do {
                page = entries.page(query, after, PAGE);
                for (Entry entry : page) {
                    for (Line line : entry.lines()) {
                        table.row(ExportedRows.of(entry, line));
                    }
                    after = EntryCursor.after(entry);
                }
            } while (page.size() == PAGE);
        }
    }

    /** One row for each registration. */
    @GetMapping("/decisions/export")
    void decisions(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        try (TableWriter table = open(code, "decisions", ExportedRows.DECISIONS, accept, caller, response)) {
            allocations.forEachOf(code, writing(table, ExportedRows::of));
        }
    }

    /** One row for each payment. */
    @GetMapping("/payments/export")
    void payments(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        try (TableWriter table = open(code, "payments", ExportedRows.PAYMENTS, accept, caller, response)) {
            payments.forEachOf(code, writing(table, ExportedRows::of));
        }
    }

    private TableWriter open(
            String code,
            String what,
            List<String> columns,
            @Nullable String accept,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        programmes.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        audit.record(caller, "export", code + "/" + what, null, null);
        return Downloads.open(TableFormat.asked(accept).orElse(TableFormat.CSV), response, code + "-" + what, columns);
    }

    private static <T> Consumer<T> writing(
            TableWriter table, java.util.function.Function<T, List<@Nullable Object>> row) {
        return each -> {
            try {
                table.row(row.apply(each));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
