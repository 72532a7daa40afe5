package ma.jisr.funding.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.Line;
import ma.jisr.funding.payment.Payment;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** What each export has in its columns; amounts in dirhams, and nobody's name. */
final class ExportedRows {

    static final List<String> LEDGER = List.of(
            "entry", "kind", "key", "registration", "valueOn", "bookedAt", "account", "province", "debit", "credit");
    static final List<String> DECISIONS =
            List.of("registration", "reference", "province", "status", "version", "outcome", "failed", "amount");
    static final List<String> PAYMENTS = List.of(
            "payment",
            "registration",
            "province",
            "tranche",
            "attempt",
            "amount",
            "instrument",
            "means",
            "state",
            "reason",
            "cheque",
            "batch",
            "approvedAt");

    private ExportedRows() {}

    static List<@Nullable Object> of(Entry entry, Line line) {
        return Arrays.asList(
                entry.id(),
                entry.kind(),
                entry.key(),
                entry.registration(),
                entry.valueOn(),
                entry.bookedAt(),
                line.account(),
                line.province(),
                Money.dirhams(line.debit()),
                Money.dirhams(line.credit()));
    }

    static List<@Nullable Object> of(Allocation allocation) {
        Decision decision = allocation.decision();
        return Arrays.asList(
                allocation.registration(),
                allocation.reference(),
                allocation.province(),
                allocation.status(),
                decision == null ? null : decision.programmeVersion(),
                decision == null ? null : decision.outcome(),
                decision == null ? null : failed(decision),
                allocation.asked() == null
                        ? null
                        : Money.dirhams(allocation.asked().amountCentimes()));
    }

    static List<@Nullable Object> of(Payment payment) {
        return Arrays.asList(
                payment.id(),
                payment.registration(),
                payment.province(),
                payment.tranche(),
                payment.attempt(),
                Money.dirhams(payment.amountCentimes()),
                payment.instrument(),
                payment.means(),
                payment.state(),
                payment.reason(),
                payment.cheque() == null ? null : payment.cheque().number(),
                payment.batch(),
                payment.approvedAt());
    }

    private static String failed(Decision decision) {
        return decision.rules().stream()
                .filter(rule -> !rule.passed())
                .map(RuleResult::rule)
                .collect(Collectors.joining(" "));
    }
}
