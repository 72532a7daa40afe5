package ma.jisr.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.payee.Payee.Given;
import ma.jisr.funding.payment.LeftOut.Cause;
import ma.jisr.funding.payment.PaymentBatch.State;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayingIntegrationTests {

    private static Copy copy;
    private static Payouts payouts;

    private final String batch = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        copy = new Copy("funding-paying", "classpath:test-payouts/");
        payouts = new Payouts(copy);
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @Test
    void makesATrancheDueWhenItsMilestoneIsReached() {
        String id = payouts.withAccount(100_01);

        assertThat(states(id)).containsExactly("DUE", "LOCKED", "LOCKED");
        copy.bean(PlanningPayments.class).reached(id, "placed", new FactSource("incubator-facts", id, 1));
        copy.bean(PlanningPayments.class).attest(id, "equipped", "officer");

        assertThat(states(id)).containsExactly("DUE", "DUE", "DUE");
        assertThat(payouts.plan(id).tranches().stream()
                        .mapToLong(PlannedTranche::amountCentimes)
                        .toArray())
                .containsExactly(40_01, 30_00, 30_00);
    }

    @Test
    void paysOnceASecondPersonHasApproved() {
        String id = payouts.withAccount(100_00);

        PaymentBatch proposed = payouts.propose(batch, id);
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(payouts.tranche(id, 1).state()).isEqualTo(PlannedTranche.State.PROPOSED);
        assertThatExceptionOfType(OwnProposal.class)
                .isThrownBy(() -> copy.bean(DecidingBatches.class).approve(batch, payouts.version(batch), "finance1"));
        PaymentBatch approved = payouts.approve(batch);

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(payouts.told(id + "-1-1")).containsExactly("PaymentApproved");
        assertThat(payouts.payment(id + "-1-1").beneficiary().account()).isEqualTo(Payouts.RIB);
        assertThat(payouts.tranche(id, 1).state()).isEqualTo(PlannedTranche.State.APPROVED);
    }

    @Test
    void proposesATrancheInOneBatchOnly() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);

        PaymentBatch second = payouts.propose(UUID.randomUUID().toString(), id);

        assertThat(second.state()).isEqualTo(State.EMPTY);
        assertThat(second.left()).extracting(LeftOut::cause).containsExactly(Cause.NOTHING_DUE);
    }

    @Test
    void findsTheSameBatchWhenTheSameRequestComesAgain() {
        String id = payouts.withAccount(100_00);

        assertThat(payouts.propose(batch, id)).isEqualTo(payouts.propose(batch, id));
        assertThat(payouts.batch(batch).items()).hasSize(1);
    }

    @Test
    void leavesOutWhoseAccountIsMissingOrHasJustChanged() {
        String without = payouts.withPlan("in-tranches", 100_00);
        String changed = payouts.withAccount(100_00);
        payouts.give(changed, new Given("فاطمة", Payouts.OTHER_RIB, null));

        PaymentBatch proposed = payouts.propose(batch, without, changed);

        assertThat(proposed.state()).isEqualTo(State.EMPTY);
        assertThat(proposed.left()).extracting(LeftOut::cause).containsExactly(Cause.PAYEE_MISSING, Cause.PAYEE_WAITS);
        assertThat(proposed.left().getLast().until()).isNotNull();
        copy.clock.move(Duration.ofDays(3));
        assertThat(payouts.propose(UUID.randomUUID().toString(), changed).items())
                .hasSize(1);
    }

    @Test
    void leavesOutAtTheApprovalWhoseAccountHasChangedSinceTheProposal() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);
        payouts.give(id, new Given("فاطمة", Payouts.OTHER_RIB, null));

        PaymentBatch approved = payouts.approve(batch);

        assertThat(approved.items()).isEmpty();
        assertThat(approved.left()).extracting(LeftOut::cause).containsExactly(Cause.PAYEE_CHANGED);
        assertThat(payouts.tranche(id, 1).state()).isEqualTo(PlannedTranche.State.DUE);
    }

    @Test
    void freesItsTranchesWhenABatchIsRejected() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);

        copy.bean(DecidingBatches.class).reject(batch, payouts.version(batch), "finance2", "wrong month");

        assertThat(payouts.batch(batch).state()).isEqualTo(State.REJECTED);
        assertThat(payouts.tranche(id, 1).state()).isEqualTo(PlannedTranche.State.DUE);
    }

    @Test
    void letsOneOfTwoApprovalsWin() throws Exception {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);
        long version = payouts.version(batch);
        Callable<Integer> approval = () -> {
            try {
                copy.bean(DecidingBatches.class).approve(batch, version, "finance2");
                return 200;
            } catch (Problem refused) {
                return refused.status().value();
            }
        };

        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = two.invokeAll(List.of(approval, approval));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(payouts.told(id + "-1-1")).containsExactly("PaymentApproved");
    }

    @Test
    void cancelsAWithdrawnPlanAndPaysNothing() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);

        copy.withdraw(Copy.withdrawn(id, "in-tranches", "161"));
        PaymentBatch approved = payouts.approve(batch);

        assertThat(copy.allocation(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(approved.left()).extracting(LeftOut::cause).containsExactly(Cause.WITHDRAWN);
        assertThat(copy.bean(Payments.class).find(id + "-1-1")).isEmpty();
    }

    @Test
    void refusesAWithdrawalThatComesAfterAnApproval() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);
        payouts.approve(batch);

        copy.withdraw(Copy.withdrawn(id, "in-tranches", "161"));
        copy.withdraw(Copy.withdrawn(id, "in-tranches", "161"));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.told(id)).containsExactly("ApplicantFoundEligible", "PlaceAllocated", "WithdrawalRefused");
        assertThat(payouts.plan(id).cancelledAt()).isNull();
    }

    @Test
    void paysAgainWhatCameBackAndCompletesWhatHasArrived() {
        String id = payouts.withAccount(100_00);
        copy.bean(PlanningPayments.class).reached(id, "placed", new FactSource("incubator-facts", id, 1));
        copy.bean(PlanningPayments.class).attest(id, "equipped", "officer");
        payouts.propose(batch, id);
        payouts.approve(batch);
        Payments payments = copy.bean(Payments.class);

        payments.change(id + "-1-1", payment -> payment.returned("AC04", copy.clock.instant()));
        payouts.hear(new PayoutFact.PaymentReturned(id + "-1-1", id, 1), id + "-1-1");
        assertThat(payouts.tranche(id, 1).attempt()).isEqualTo(2);
        String again = UUID.randomUUID().toString();
        payouts.propose(again, id);
        payouts.approve(again);
        for (String payment : List.of(id + "-1-2", id + "-2-1", id + "-3-1")) {
            payments.change(payment, each -> each.settled(copy.clock.instant()));
            int tranche = payouts.payment(payment).tranche();
            payouts.hear(new PayoutFact.TransferSettled(payment, id, tranche), payment);
            payouts.hear(new PayoutFact.TransferSettled(payment, id, tranche), payment);
        }

        assertThat(states(id)).containsExactly("PAID", "PAID", "PAID");
        assertThat(copy.entries("payment_plans", id + "-plan"))
                .extracting(entry -> entry.getString("type"))
                .containsExactly("FundingCompleted");
    }

    @Test
    void keepsNothingThatSaysWhoSheIsOnceSheWasErased() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);
        payouts.approve(batch);

        copy.erase(id);
        copy.bean(ma.jisr.funding.payee.GivingPayees.class).erase(id);

        assertThat(payouts.payment(id + "-1-1").beneficiary())
                .isEqualTo(new Beneficiary(null, null, null, null, null, null));
        assertThat(payouts.payment(id + "-1-1").amountCentimes()).isEqualTo(40_00);
        assertThat(payouts.plan(id).applicant()).isNull();
        copy.bean(Payments.class).change(id + "-1-1", payment -> payment.settled(copy.clock.instant()));
        assertThat(payouts.told(id + "-1-1")).endsWith("TransferSettled");
    }

    static Stream<String> crashes() {
        return Stream.of(
                "funding.afterPlanBeforeCheck",
                "funding.afterCollectBeforePropose",
                "funding.afterTrancheProposed",
                "funding.afterVerdictBeforeSettled",
                "funding.afterTrancheApproved",
                "funding.afterPaymentCreated",
                "funding.afterPaymentsBeforeApproved",
                "funding.afterSendingBeforeSent",
                "funding.afterTransferSent",
                "outbox.afterSaveBeforeHint");
    }

    /** Whatever was begun is finished by the sweep, or by the request that comes again; nothing is paid twice. */
    @ParameterizedTest
    @MethodSource("crashes")
    void paysExactlyOnceWhereverTheProcessDies(String point) {
        String one = payouts.withAccount(100_00);
        String two = payouts.withAccount(200_00);

        Payouts.dyingAt(point, () -> payouts.propose(batch, one, two));
        finish();
        payouts.propose(batch, one, two);
        Payouts.dyingAt(point, () -> payouts.approve(batch));
        finish();
        if (payouts.batch(batch).state() == State.PROPOSED) {
            payouts.approve(batch);
        }
        Payouts.dyingAt(point, () -> copy.bean(DecidingBatches.class).transmit(batch));
        finish();
        copy.bean(DecidingBatches.class).transmit(batch);

        assertThat(payouts.batch(batch).state()).isEqualTo(State.SENT);
        assertThat(payouts.batch(batch).unsettledSince()).isNull();
        for (String id : List.of(one, two)) {
            assertThat(payouts.told(id + "-1-1")).containsExactly("PaymentApproved", "TransferSent");
            assertThat(states(id)).containsExactly("APPROVED", "LOCKED", "LOCKED");
        }
    }

    static Stream<String> rejections() {
        return Stream.of(
                "funding.afterVerdictBeforeSettled", "funding.afterTrancheFreed", "funding.afterFreedBeforeRejected");
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void freesEveryTrancheWhereverTheProcessDies(String point) {
        String one = payouts.withAccount(100_00);
        String two = payouts.withAccount(200_00);
        payouts.propose(batch, one, two);

        Payouts.dyingAt(
                point, () -> copy.bean(DecidingBatches.class).reject(batch, payouts.version(batch), "finance2", "no"));
        finish();

        assertThat(payouts.batch(batch).state()).isEqualTo(State.REJECTED);
        assertThat(states(one)).startsWith("DUE");
        assertThat(states(two)).startsWith("DUE");
    }

    /** A process that was thought dead takes a tranche for a batch that was rejected since. */
    @Test
    void freesWhatALateProcessTakesForABatchThatIsDone() {
        String id = payouts.withAccount(100_00);
        payouts.propose(batch, id);
        copy.bean(DecidingBatches.class).reject(batch, payouts.version(batch), "finance2", "no");

        copy.bean(PaymentPlans.class).change(PaymentPlan.idOf(id), plan -> plan.proposed(batch, 1, 1));
        finish();

        assertThat(states(id)).startsWith("DUE");
    }

    static Stream<String> withdrawals() {
        return Stream.of("funding.afterPlanBeforeCheck", "funding.afterCancelBeforeWithdraw");
    }

    @ParameterizedTest
    @MethodSource("withdrawals")
    void withdrawsWhereverTheProcessDies(String point) {
        String id = payouts.withAccount(100_00);

        Payouts.dyingAt(point, () -> copy.withdraw(Copy.withdrawn(id, "in-tranches", "161")));
        copy.withdraw(Copy.withdrawn(id, "in-tranches", "161"));

        assertThat(copy.allocation(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(payouts.plan(id).cancelledAt()).isNotNull();
    }

    private static void finish() {
        copy.clock.move(Duration.ofMinutes(1));
        copy.bean(FinishingBatches.class).finish();
    }

    private static List<String> states(String registration) {
        return payouts.plan(registration).tranches().stream()
                .map(tranche -> tranche.state().name())
                .toList();
    }
}
