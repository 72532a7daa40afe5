package ma.jisr.funding.web.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.jisr.funding.loan.Instalment;
import ma.jisr.funding.loan.Loan;
import ma.jisr.funding.loan.Repayment;
import ma.jisr.funding.loan.Standing;
import ma.jisr.funding.loan.WriteOff;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it is shown; amounts in dirhams.
 *
 * @param reference null once she was erased
 * @param overdue what should have been repaid by now and wasn't
 * @param overdueDays since the oldest of it was due
 */
record LoanView(
        String id,
        String registration,
        @Nullable String reference,
        String programme,
        String province,
        Standing.State state,
        BigDecimal amount,
        BigDecimal repaid,
        BigDecimal outstanding,
        BigDecimal overdue,
        long overdueDays,
        List<InstalmentView> instalments,
        List<RepaymentView> repayments,
        @Nullable WriteOffView writeOff) {

    /** @param unpaid what of it isn't repaid */
    record InstalmentView(int number, LocalDate dueOn, BigDecimal amount, BigDecimal unpaid) {}

    record RepaymentView(String id, BigDecimal amount, LocalDate on, Repayment.How how) {}

    record WriteOffView(BigDecimal amount, String reason, Instant at) {

        static @Nullable WriteOffView of(@Nullable WriteOff writeOff) {
            return writeOff == null
                    ? null
                    : new WriteOffView(Money.dirhams(writeOff.amountCentimes()), writeOff.reason(), writeOff.at());
        }
    }

    static LoanView of(Loan loan, LocalDate today) {
        Standing standing = Objects.requireNonNull(loan.standing());
        LocalDate oldest = standing.oldestDueOn();
        return new LoanView(
                loan.id(),
                loan.registration(),
                loan.reference(),
                loan.programme(),
                loan.province(),
                standing.state(),
                Money.dirhams(standing.amountCentimes()),
                Money.dirhams(standing.repaidCentimes()),
                Money.dirhams(standing.outstandingCentimes()),
                Money.dirhams(overdue(loan, today)),
                oldest == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(oldest, today)),
                instalments(loan),
                loan.repayments().stream()
                        .map(each -> new RepaymentView(
                                each.id(), Money.dirhams(each.amountCentimes()), each.on(), each.how()))
                        .toList(),
                WriteOffView.of(loan.writeOff()));
    }

    private static long overdue(Loan loan, LocalDate today) {
        return loan.unpaid().stream()
                .filter(each -> each.dueOn().isBefore(today))
                .mapToLong(Instalment::amountCentimes)
                .sum();
    }

    private static List<InstalmentView> instalments(Loan loan) {
        Map<Integer, Long> unpaid = new HashMap<>();
        loan.unpaid().forEach(each -> unpaid.put(each.number(), each.amountCentimes()));
        List<InstalmentView> views = new ArrayList<>();
        for (Instalment each : loan.instalments()) {
            views.add(new InstalmentView(
                    each.number(),
                    each.dueOn(),
                    Money.dirhams(each.amountCentimes()),
                    Money.dirhams(unpaid.getOrDefault(each.number(), 0L))));
        }
        return views;
    }
}
