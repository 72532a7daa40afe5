package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.jisr.registration.funding.AppealDecided;
import ma.jisr.registration.funding.ApplicantFoundEligible;
import ma.jisr.registration.funding.ApplicantFoundIneligible;
import ma.jisr.registration.funding.ApplicantWaitlisted;
import ma.jisr.registration.funding.ChequeAssigned;
import ma.jisr.registration.funding.ChequeIssued;
import ma.jisr.registration.funding.ChequeReplaced;
import ma.jisr.registration.funding.FundingCompleted;
import ma.jisr.registration.funding.LoanGranted;
import ma.jisr.registration.funding.LoanSettled;
import ma.jisr.registration.funding.Means;
import ma.jisr.registration.funding.OfferExpired;
import ma.jisr.registration.funding.PaymentApproved;
import ma.jisr.registration.funding.PaymentReturned;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.PlaceOffered;
import ma.jisr.registration.funding.PlaceReleased;
import ma.jisr.registration.funding.ReviewRequested;
import ma.jisr.registration.funding.TransferSettled;
import ma.jisr.registration.funding.WithdrawalRefused;
import ma.jisr.registration.incubator.BeneficiaryPlaced;
import ma.jisr.registration.incubator.PlacementEnded;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingFundingTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final FollowingFunding funding = new FollowingFunding(registrations);
    private final FollowingPayments payments = new FollowingPayments(registrations);
    private final FollowingLoans loans = new FollowingLoans(registrations);
    private final FollowingIncubators incubators = new FollowingIncubators(registrations);

    @BeforeEach
    void oneIsSubmitted() {
        Registration draft =
                Registration.drafted("id", "JSR-22222222", "applicant", null, Drafts.complete(), "digest", NOW);
        Progress submitted = draft.progress().to(Status.SUBMITTED, TimelineEntry.of(NOW, "RegistrationSubmitted"));
        registrations.create("id", Decided.of(draft.with(submitted)));
    }

    @Test
    void waitsAndIsPromoted() {
        funding.eligible(new ApplicantFoundEligible("id", List.of(), NOW), told(1));
        funding.waitlisted(new ApplicantWaitlisted("id", 3, NOW), told(2));
        assertThat(progress().status()).isEqualTo(Status.WAITLISTED);
        assertThat(progress().waitingRank()).isEqualTo(3);

        funding.allocated(new PlaceAllocated("id", "161", 5_000_000, NOW), told(3));
        assertThat(progress().status()).isEqualTo(Status.PLACE_ALLOCATED);
        assertThat(progress().waitingRank()).isNull();
        assertThat(progress().place()).isEqualTo(new Place("161", 5_000_000, NOW));
    }

    @Test
    void changesNothingForAFactThatComesTwice() {
        PlaceAllocated fact = new PlaceAllocated("id", "161", 5_000_000, NOW);
        funding.allocated(fact, told(1));
        Progress once = progress();

        funding.allocated(fact, told(1));

        assertThat(progress()).isEqualTo(once);
    }

    @Test
    void staysWithdrawnWhateverComesLate() {
        registrations.change(
                "id",
                registration -> Decided.of(registration.with(
                        registration.progress().to(Status.WITHDRAWN, TimelineEntry.of(NOW, "RegistrationWithdrawn")))));

        funding.allocated(new PlaceAllocated("id", "161", 5_000_000, NOW), told(1));
        funding.released(new PlaceReleased("id", NOW), told(2));

        assertThat(progress().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(progress().place()).isNull();
    }

    @Test
    void takesAnIncubatorThatIsHeardOfBeforeThePlace() {
        incubators.placed(
                new BeneficiaryPlaced("id", "dar", Map.of("ar", "دار"), "071610103", NOW),
                new FactSource("incubator-facts", "id", 1));
        funding.allocated(new PlaceAllocated("id", "161", 5_000_000, NOW), told(1));

        assertThat(progress().status()).isEqualTo(Status.PLACE_ALLOCATED);
        assertThat(progress().incubator()).isNotNull();
        incubators.ended(new PlacementEnded("id", NOW), new FactSource("incubator-facts", "id", 2));
        assertThat(progress().incubator()).isNull();
    }

    @Test
    void isWhatSheWasBeforeTheLineWhenAnOfferExpires() {
        funding.eligible(new ApplicantFoundEligible("id", List.of(), NOW), told(1));
        funding.waitlisted(new ApplicantWaitlisted("id", 1, NOW), told(2));
        funding.offered(new PlaceOffered("id", 5_000_000, NOW.plusSeconds(60), NOW), told(3));
        assertThat(progress().status()).isEqualTo(Status.WAITLISTED);
        assertThat(progress().funding().offer()).isNotNull();

        funding.expired(new OfferExpired("id", NOW.plusSeconds(61)), told(4));

        assertThat(progress().status()).isEqualTo(Status.ELIGIBLE);
        assertThat(progress().funding().offer()).isNull();
        assertThat(progress().waitingRank()).isNull();
        assertThat(progress().timeline().getLast().event()).isEqualTo("OfferExpired");
    }

    @Test
    void goesOnAsBeforeWhenItsWithdrawalIsRefused() {
        funding.allocated(new PlaceAllocated("id", "161", 5_000_000, NOW), told(1));
        registrations.change("id", registration -> registration.withdrawn("moving", NOW));
        payments.follow(settled(1), paid(1, 1));
        assertThat(progress().status()).isEqualTo(Status.WITHDRAWN);

        funding.withdrawalRefused(new WithdrawalRefused("id", NOW), told(2));

        assertThat(progress().status()).as("what was told meanwhile counts").isEqualTo(Status.FUNDED);
        assertThat(registrations.find("id").orElseThrow().state().ending().reason())
                .isNull();
        assertThatThrownBy(() -> registrations.change("id", registration -> registration.withdrawn(null, NOW)))
                .hasMessageContaining("already-paid");
    }

    @Test
    void leavesAWithdrawalAloneThatComesAfterAnotherWasRefused() {
        funding.withdrawalRefused(new WithdrawalRefused("id", NOW), told(1));

        assertThat(progress().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void isFundedWhenSheHasTheMoneyAndCompletedWhenAllOfIt() {
        funding.completed(new FundingCompleted("id", NOW), new FactSource("funding-facts", "id-plan", 1));
        payments.follow(settled(2), paid(2, 1));
        payments.follow(settled(1), paid(1, 1));
        funding.allocated(new PlaceAllocated("id", "161", 5_000_000, NOW), told(1));

        assertThat(progress().status()).as("in whatever order it is heard").isEqualTo(Status.COMPLETED);
        assertThat(progress().place()).isNotNull();
        assertThat(progress().funding().payments()).extracting(Payment::tranche).containsExactly(1, 2);
    }

    @Test
    void keepsTheLastStepOfEachPayment() {
        ChequeIssued issued = new ChequeIssued("id-1-1", "id", 1, 100_00, Means.CHEQUE, "4402117", NOW);
        ChequeAssigned assigned = new ChequeAssigned(
                "id-1-1",
                "id",
                1,
                100_00,
                Means.CHEQUE,
                "4402117",
                LocalDate.of(2026, 4, 18),
                Map.of("ar", "دار الثقافة", "fr", "Maison"),
                NOW);
        payments.follow(issued, paid(1, 1));
        payments.follow(assigned, paid(1, 2));
        payments.follow(issued, paid(1, 1));

        assertThat(progress().funding().payments()).singleElement().satisfies(payment -> {
            assertThat(payment.state()).isEqualTo(Payment.State.ASSIGNED);
            assertThat(payment.cheque()).isEqualTo("4402117");
        });
        assertThat(progress().timeline().getLast().arguments())
                .containsExactly("100", "4402117", "18/04/2026", "دار الثقافة", "Maison", "", "");
        payments.follow(
                new ChequeReplaced("id-1-1", "id", 1, 100_00, Means.CHEQUE, "4402117", "4402203", NOW), paid(1, 3));
        assertThat(progress().funding().payments().getFirst().cheque()).isEqualTo("4402203");
    }

    @Test
    void mayBeWithdrawnAgainOnceThePaymentIsOver() {
        payments.follow(new PaymentApproved("id-1-1", "id", 1, 100_00, Means.TRANSFER, NOW), paid(1, 1));
        assertThatThrownBy(() -> registrations.change("id", registration -> registration.withdrawn(null, NOW)))
                .hasMessageContaining("already-paid");

        payments.follow(new PaymentReturned("id-1-1", "id", 1, 100_00, Means.TRANSFER, "AC04", NOW), paid(1, 2));

        assertThat(registrations
                        .change("id", registration -> registration.withdrawn(null, NOW))
                        .progress()
                        .status())
                .isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void tellsOfALoanUntilItIsSettled() {
        FactSource first = new FactSource("funding-facts", "id-loan", 1);
        loans.follow(new LoanGranted("id", 5_000_000, NOW), first);
        assertThat(progress().timeline().getLast().arguments()).containsExactly("50\u00a0000");
        assertThat(progress().status()).isEqualTo(Status.SUBMITTED);

        loans.follow(new LoanSettled("id", NOW), new FactSource("funding-facts", "id-loan", 2));
        assertThat(progress().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void isJudgedAgainAfterAnAppeal() {
        funding.ineligible(new ApplicantFoundIneligible("id", List.of(), NOW), told(1));
        registrations.change("id", registration -> Answering.appealed(registration, "the birth date is wrong", NOW));
        funding.appealDecided(
                new AppealDecided("id", "id-appeal", AppealDecided.Outcome.UPHELD, "corrected", NOW),
                new FactSource("funding-facts", "id-appeal", 1));
        funding.review(new ReviewRequested("id", List.of(), NOW), told(2));
        assertThat(progress().status()).isEqualTo(Status.UNDER_REVIEW);
        assertThat(progress().review()).isNull();

        funding.eligible(new ApplicantFoundEligible("id", List.of(), NOW), told(3));

        assertThat(progress().status()).isEqualTo(Status.ELIGIBLE);
        assertThat(progress().appeal())
                .isNotNull()
                .satisfies(appeal -> assertThat(appeal.ruling())
                        .isEqualTo(new Appeal.Ruling(AppealDecided.Outcome.UPHELD, "corrected", NOW)));
        assertThat(progress().timeline()).extracting(TimelineEntry::event).contains("AppealLodged", "AppealUpheld");
    }

    @Test
    void keepsNoWordsOfWhoWasErased() {
        funding.ineligible(new ApplicantFoundIneligible("id", List.of(), NOW), told(1));
        registrations.change("id", registration -> Answering.appealed(registration, "the birth date is wrong", NOW));
        registrations.change("id", registration -> registration.withdrawn(null, NOW));
        registrations.change("id", registration -> registration.erased(NOW));

        funding.appealDecided(
                new AppealDecided("id", "id-appeal", AppealDecided.Outcome.REJECTED, "she said so", NOW),
                new FactSource("funding-facts", "id-appeal", 1));

        assertThat(progress().toString()).doesNotContain("she said so", "the birth date is wrong");
    }

    private static TransferSettled settled(int tranche) {
        return new TransferSettled("id-" + tranche + "-1", "id", tranche, 100_00, Means.TRANSFER, NOW);
    }

    private static FactSource paid(int tranche, long sequence) {
        return new FactSource("funding-facts", "id-" + tranche + "-1", sequence);
    }

    private Progress progress() {
        return registrations.find("id").map(Versioned::state).orElseThrow().progress();
    }

    private static FactSource told(long sequence) {
        return new FactSource("funding-facts", "id", sequence);
    }
}
