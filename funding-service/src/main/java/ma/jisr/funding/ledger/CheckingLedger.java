package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Derives all balances from the entries, from zero, and compares them with the closes, the envelopes, the payments and
 * the loans.
 *
 * <p>A fact that is on its way makes a difference that isn't one: while the books still move, the check waits and looks
 * again, for a few seconds.
 */
@Component
public class CheckingLedger {

    private static final Logger log = LoggerFactory.getLogger(CheckingLedger.class);
    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 500;
    private static final int PAGE = 100;

    private final Programmes programmes;
    private final Auditing auditing;
    private final CheckReports reports;
    private final Clock clock;

    CheckingLedger(Programmes programmes, Auditing auditing, CheckReports reports, Clock clock) {
        this.programmes = programmes;
        this.auditing = auditing;
        this.reports = reports;
        this.clock = clock;
    }

    boolean hasChecked(LocalDate night) {
        return reports.exists(night.toString());
    }

    CheckReport checkTheNightOf(LocalDate day) {
        return check(day.toString());
    }

    /** Checks now. */
    public CheckReport check() {
        return check(clock.instant().toString());
    }

    private CheckReport check(String id) {
        Instant now = clock.instant();
        List<String> codes = new ArrayList<>();
        ProgrammePages.each(programmes, PAGE, (Programme programme) -> codes.add(programme.code()));
        List<Difference> differences = new ArrayList<>();
        long entries = 0;
        for (String code : codes) {
            Auditing.Findings findings = whenSettled(code);
            differences.addAll(findings.differences());
            entries += findings.entries();
        }
        CheckReport report = CheckReport.of(id, now, entries, differences);
        reports.add(report);
        if (!differences.isEmpty()) {
            log.error("The ledger's check {} found {} differences; see GET /api/v1/ledger/checks", id, report.count());
        }
        return report;
    }

    private Auditing.Findings whenSettled(String programme) {
        Auditing.Findings findings = auditing.compare(programme);
        for (int i = 1; i < TRIES && !findings.differences().isEmpty(); i++) {
            pause();
            Auditing.Findings again = auditing.compare(programme);
            if (again.equals(findings)) {
                return again;
            }
            findings = again;
        }
        return findings;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking the ledger", e);
        }
    }
}
