package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.registration.funding.ApplicantFoundEligible;
import ma.jisr.registration.funding.ApplicantWaitlisted;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.PlaceReleased;
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

    private Progress progress() {
        return registrations.find("id").map(Versioned::state).orElseThrow().progress();
    }

    private static FactSource told(long sequence) {
        return new FactSource("funding-facts", "id", sequence);
    }
}
