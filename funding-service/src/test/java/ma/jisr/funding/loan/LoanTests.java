package ma.jisr.funding.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.loan.MoneyFact.PaymentApproved;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.problem.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LoanTests {

    private static final Instant APPROVED = Instant.parse("2026-01-20T10:00:00Z");

    private Loan loan = Loan.approved(approved("p1", 100_00), 3, 7);
    private final List<Fact> told = new ArrayList<>();

    @Property(tries = 500)
    void isRepaidToTheCentimeInEqualParts(
            @ForAll @LongRange(min = 1, max = 10_000_000_00L) long amount,
            @ForAll @IntRange(min = 1, max = 120) int months) {
        List<Instalment> instalments =
                Schedule.of(List.of(new Part("p", amount, months, 7, LocalDate.of(2026, 1, 31))));

        assertThat(instalments.stream().mapToLong(Instalment::amountCentimes).sum())
                .isEqualTo(amount);
        assertThat(instalments.getFirst().amountCentimes()
                        - instalments.getLast().amountCentimes())
                .isBetween(0L, 1L);
        assertThat(instalments).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isDueOnTheSameDayOfEachMonthOrItsLast() {
        reach("2026-01-31T12:00:00Z");

        assertThat(loan.instalments())
                .containsExactly(
                        new Instalment(1, LocalDate.of(2026, 2, 28), 33_34),
                        new Instalment(2, LocalDate.of(2026, 3, 31), 33_33),
                        new Instalment(3, LocalDate.of(2026, 4, 30), 33_33));
    }

    @Test
    void isDueOnTheTwentyNinthInALeapYearAndBeyondTheYearsEnd() {
        reach("2027-12-31T22:30:00Z");

        assertThat(loan.instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31));
    }

    /** 23:30 UTC is half past midnight in Morocco. */
    @Test
    void countsFromTheDayInMorocco() {
        reach("2026-12-31T23:30:00Z");

        assertThat(loan.instalments().getFirst().dueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void isOwedOnlyFromTheDayOnWhichItReachesHer() {
        assertThat(loan.state()).isEqualTo(Standing.State.NOT_PAID_OUT);

        reach("2026-01-31T12:00:00Z");
        apply(loan.reached("p1", Instant.parse("2026-02-20T12:00:00Z")));

        assertThat(loan.outstandingCentimes()).isEqualTo(100_00);
        assertThat(told).hasSize(1).first().isInstanceOf(LoanFact.LoanGranted.class);
    }

    @Test
    void growsByAnotherTranche() {
        reach("2026-01-10T12:00:00Z");
        apply(loan.with(approved("p2", 60_00), 3, 7));
        apply(loan.reached("p2", Instant.parse("2026-02-10T12:00:00Z")));

        assertThat(loan.instalments())
                .extracting(Instalment::amountCentimes)
                .containsExactly(33_34L, 53_33L, 53_33L, 20_00L);
        assertThat(((LoanFact.LoanGranted) told.getLast()).amountCentimes()).isEqualTo(160_00);
    }

    @Test
    void isTakenAwayAgainWhenTheMoneyWentBack() {
        reach("2026-01-10T12:00:00Z");
        apply(loan.wentBack("p1", Instant.parse("2026-01-11T12:00:00Z")));
        apply(loan.wentBack("p1", Instant.parse("2026-01-12T12:00:00Z")));

        assertThat(loan.state()).isEqualTo(Standing.State.NOT_PAID_OUT);
        assertThat(told).hasSize(2).last().isInstanceOf(LoanFact.LoanReduced.class);
        reach("2026-02-10T12:00:00Z");
        assertThat(loan.instalments().getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void takesRepaymentsForTheOldestInstalmentFirst() {
        reach("2026-01-10T12:00:00Z");
        repay("a", 40_00);

        assertThat(loan.unpaid())
                .containsExactly(
                        new Instalment(2, LocalDate.of(2026, 3, 10), 26_67),
                        new Instalment(3, LocalDate.of(2026, 4, 10), 33_33));
        assertThat(((LoanFact.RepaymentReceived) told.getLast()).outstandingCentimes())
                .isEqualTo(60_00);
    }

    @Test
    void takesTheSameRepaymentOnce() {
        reach("2026-01-10T12:00:00Z");
        repay("a", 40_00);
        repay("a", 40_00);

        assertThat(loan.outstandingCentimes()).isEqualTo(60_00);
        refuses("idempotency-mismatch", () -> repay("a", 50_00));
    }

    @Test
    void isSettledEarlyAndTakesNoMore() {
        reach("2026-01-10T12:00:00Z");
        refuses("repayment-exceeds", () -> repay("a", 100_01));
        repay("a", 100_00);

        assertThat(loan.state()).isEqualTo(Standing.State.SETTLED);
        assertThat(told).last().isInstanceOf(LoanFact.LoanSettled.class);
        refuses("loan-not-running", () -> repay("b", 1));
        refuses("loan-not-running", () -> loan.writtenOff("gone", "committee", APPROVED));
    }

    @Test
    void takesWhatComesAfterItWasWrittenOffUpToWhatWasGivenUp() {
        reach("2026-01-10T12:00:00Z");
        repay("a", 40_00);
        apply(loan.writtenOff("gone", "committee", APPROVED));
        assertThat(loan.state()).isEqualTo(Standing.State.WRITTEN_OFF);

        refuses("repayment-exceeds", () -> repay("b", 60_01));
        repay("b", 60_00);

        assertThat(loan.outstandingCentimes()).isZero();
        assertThat(told).last().isInstanceOf(LoanFact.RepaymentReceived.class);
        refuses("loan-not-running", () -> repay("c", 1));
    }

    @Test
    void remindsOnceBeforeAndTellsOnceAfter() {
        reach("2026-01-31T12:00:00Z");
        told.clear();
        for (LocalDate day = LocalDate.of(2026, 2, 1); day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(1)) {
            tell(day);
        }

        assertThat(told)
                .extracting(fact -> fact instanceof LoanFact.RepaymentDue due
                        ? "due " + due.dueOn() + " " + due.amountCentimes()
                        : "overdue " + ((LoanFact.RepaymentOverdue) fact).dueOn() + " "
                                + ((LoanFact.RepaymentOverdue) fact).overdueCentimes())
                .containsExactly("due 2026-02-28 3334", "overdue 2026-02-28 3334", "due 2026-03-31 3333");
    }

    @Test
    void tellsNoStormAfterAPause() {
        reach("2026-01-31T12:00:00Z");
        told.clear();
        tell(LocalDate.of(2026, 12, 31));
        tell(LocalDate.of(2027, 1, 1));

        assertThat(told).singleElement().isInstanceOfSatisfying(LoanFact.RepaymentOverdue.class, overdue -> {
            assertThat(overdue.dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
            assertThat(overdue.overdueCentimes()).isEqualTo(100_00);
        });
        assertThat(loan.standing().nextOn()).isNull();
    }

    @Test
    void saysWhenThereIsSomethingToTellNext() {
        reach("2026-01-31T12:00:00Z");
        assertThat(loan.standing().nextOn()).isEqualTo(LocalDate.of(2026, 2, 21));
        tell(LocalDate.of(2026, 2, 21));
        assertThat(loan.standing().nextOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        repay("a", 33_34);
        assertThat(loan.standing().nextOn()).isEqualTo(LocalDate.of(2026, 3, 24));
    }

    @Test
    void forgetsHerWhenSheOwesNothing() {
        reach("2026-01-31T12:00:00Z");
        apply(loan.erased());
        assertThat(loan.applicant()).isNotNull();
        repay("a", 100_00);

        assertThat(loan.applicant()).isNull();
        assertThat(loan.reference()).isNull();
        assertThat(told).last().isInstanceOf(LoanFact.LoanSettled.class);
    }

    private static PaymentApproved approved(String payment, long centimes) {
        return new PaymentApproved(
                payment, "r", "JSR-23456789", "a", "haouz-moubadara", "041", centimes, "HONOUR_LOAN", 1, APPROVED);
    }

    private void reach(String at) {
        apply(loan.reached("p1", Instant.parse(at)));
    }

    private void repay(String id, long centimes) {
        Instant now = Instant.parse("2026-01-20T12:00:00Z");
        apply(loan.repaid(
                new Repayment(id, centimes, LocalDate.of(2026, 1, 20), Repayment.How.CASH, "finance", now), now));
    }

    private void tell(LocalDate day) {
        apply(loan.told(day, Instant.parse(day + "T08:00:00Z")));
    }

    private void apply(Decided<Loan> decided) {
        loan = decided.state();
        told.addAll(decided.facts());
    }

    private static void refuses(String slug, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
