package ma.jisr.funding.loan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import ma.jisr.funding.loan.BankLine.State;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Books the lines of banks' files: a line is kept first, then its repayment is entered under the line's own id, then the
 * line says so. Whatever can't be told for sure stays for somebody to decide. Each step may be repeated.
 */
@Component
public class MatchingRepayments {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;
    private static final List<State> OPEN = List.of(State.RECEIVED, State.UNMATCHED);

    private static final Set<String> REFUSALS = Set.of("loan-not-running", "repayment-exceeds");

    private final BankLines lines;
    private final Loans loans;
    private final Repaying repaying;
    private final Clock clock;

    MatchingRepayments(BankLines lines, Loans loans, Repaying repaying, Clock clock) {
        this.lines = lines;
        this.loans = loans;
        this.repaying = repaying;
        this.clock = clock;
    }

    /**
     * Takes one line.
     *
     * @return what became of it; as it was, if it had been taken before
     */
    public Taken take(BankLine line) {
        boolean news = lines.add(line);
        CrashPoints.at("funding.afterLineBeforeRepayment");
        BankLine kept = news ? line : lines.find(line.id()).orElse(line);
        return new Taken(kept.state() == State.RECEIVED ? match(kept) : kept, news);
    }

    /** @param news whether it hadn't come before */
    public record Taken(BankLine line, boolean news) {}

    private BankLine match(BankLine line) {
        SortedSet<String> found = References.in(line.text());
        if (found.isEmpty()) {
            return keep(line.in(State.UNMATCHED, "no-reference"));
        }
        if (found.size() > 1) {
            return keep(line.in(State.UNMATCHED, "several-references"));
        }
        if (!References.isRight(found.first())) {
            return keep(line.in(State.UNMATCHED, "reference-misspelt"));
        }
        Optional<Loan> loan = loans.ofReference(found.first());
        return loan.isEmpty()
                ? keep(line.in(State.UNMATCHED, "no-loan"))
                : book(line, loan.get().id());
    }

    private BankLine book(BankLine line, String loan) {
        try {
            enter(line, loan, line.by());
        } catch (Problem refused) {
            if (!REFUSALS.contains(refused.slug())) {
                throw refused;
            }
            return keep(line.in(State.UNMATCHED, refused.slug()));
        }
        CrashPoints.at("funding.afterRepaymentBeforeLine");
        return keep(line.booked(loan));
    }

    private void enter(BankLine line, String loan, String by) {
        repaying.repay(loan, line.id(), line.amountCentimes(), line.on(), Repayment.How.BANK_FILE, by);
    }

    private BankLine keep(BankLine line) {
        lines.change(line, OPEN);
        return line;
    }

    /**
     * Books a line to the loan that somebody found.
     *
     * @throws Problem 404 if there is no such line or loan; 409 if the line is decided, or the loan can't take it
     */
    public BankLine assign(String id, String loan, String by) {
        BankLine line = open(id);
        enter(line, loan, by);
        CrashPoints.at("funding.afterAssignmentBeforeLine");
        return keep(line.booked(loan));
    }

    /** @throws Problem 404 if there is no such line; 409 if it is decided */
    public BankLine dismiss(String id, String reason) {
        BankLine after = open(id).in(State.DISMISSED, reason);
        if (!lines.change(after, List.of(State.UNMATCHED))) {
            throw Problem.conflict("line-decided");
        }
        return after;
    }

    private BankLine open(String id) {
        BankLine line = lines.find(id).orElseThrow(() -> Problem.notFound("repayment-line", id));
        if (line.state() != State.UNMATCHED) {
            throw Problem.conflict("line-decided");
        }
        return line;
    }

    /** Takes up lines that a crash left. */
    public void finish() {
        lines.receivedBefore(clock.instant().minus(GRACE), AT_ONCE).forEach(this::match);
    }
}
