package ma.jisr.funding.web.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.ledger.Balances;
import ma.jisr.funding.ledger.CheckReport;
import ma.jisr.funding.ledger.Difference;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.Line;
import ma.jisr.funding.ledger.Statement;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** The books as they are shown; amounts in dirhams. */
final class LedgerViews {

    private LedgerViews() {}

    /** @param balance debit less credit */
    record AccountView(String account, BigDecimal debit, BigDecimal credit, BigDecimal balance) {

        static AccountView of(String account, Balances.Sum sum) {
            return new AccountView(
                    account, Money.dirhams(sum.debit()), Money.dirhams(sum.credit()), Money.dirhams(sum.balance()));
        }
    }

    /** @param total of all accounts; its balance is zero */
    record TrialBalanceView(String programme, LocalDate on, List<AccountView> accounts, AccountView total) {

        static TrialBalanceView of(String programme, LocalDate on, Balances balances) {
            return new TrialBalanceView(
                    programme,
                    on,
                    balances.byAccount().entrySet().stream()
                            .map(each -> AccountView.of(each.getKey(), each.getValue()))
                            .toList(),
                    AccountView.of("total", balances.total()));
        }
    }

    record LineView(String account, @Nullable String province, BigDecimal debit, BigDecimal credit) {

        static LineView of(Line line) {
            return new LineView(
                    line.account(), line.province(), Money.dirhams(line.debit()), Money.dirhams(line.credit()));
        }
    }

    /** @param kind the fact that made it */
    record EntryView(
            String id,
            String kind,
            String key,
            @Nullable String registration,
            LocalDate valueOn,
            Instant bookedAt,
            List<LineView> lines) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.key(),
                    entry.registration(),
                    entry.valueOn(),
                    entry.bookedAt(),
                    entry.lines().stream().map(LineView::of).toList());
        }
    }

    /** @param remaining pledged, less what was drawn and didn't come back */
    record StatementFigures(
            BigDecimal pledged,
            BigDecimal committed,
            BigDecimal drawn,
            BigDecimal returned,
            BigDecimal recovered,
            BigDecimal remaining) {

        static StatementFigures of(Statement statement) {
            return new StatementFigures(
                    Money.dirhams(statement.pledged()),
                    Money.dirhams(statement.committed()),
                    Money.dirhams(statement.drawn()),
                    Money.dirhams(statement.returned()),
                    Money.dirhams(statement.recovered()),
                    Money.dirhams(statement.remaining()));
        }
    }

    /** One line of an entry on an account of the partner. */
    record MovementView(
            String entry,
            String kind,
            String key,
            LocalDate valueOn,
            Instant bookedAt,
            String account,
            BigDecimal debit,
            BigDecimal credit) {

        static List<MovementView> of(Entry entry, String partner, String programme) {
            String prefix = "partner/" + partner + "/" + programme + "/";
            return entry.lines().stream()
                    .filter(line -> line.account().startsWith(prefix))
                    .map(line -> new MovementView(
                            entry.id(),
                            entry.kind(),
                            entry.key(),
                            entry.valueOn(),
                            entry.bookedAt(),
                            line.account(),
                            Money.dirhams(line.debit()),
                            Money.dirhams(line.credit())))
                    .toList();
        }
    }

    /** @param opening before the first day; null if no first day was asked for */
    record StatementView(
            String partner,
            String programme,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable StatementFigures opening,
            StatementFigures closing,
            CursorPage<MovementView> movements) {}

    record DifferenceView(
            Difference.Where where,
            String programme,
            String subject,
            String measure,
            BigDecimal ledger,
            BigDecimal other) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.where(),
                    difference.programme(),
                    difference.subject(),
                    difference.measure(),
                    Money.dirhams(difference.ledger()),
                    Money.dirhams(difference.other()));
        }
    }

    /** @param count of all differences, of which the first are shown */
    record CheckView(String id, Instant at, long entries, long count, List<DifferenceView> differences) {

        static CheckView of(CheckReport report) {
            return new CheckView(
                    report.id(),
                    report.at(),
                    report.entries(),
                    report.count(),
                    report.differences().stream().map(DifferenceView::of).toList());
        }
    }
}
