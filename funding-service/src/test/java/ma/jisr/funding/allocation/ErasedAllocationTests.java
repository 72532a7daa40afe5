package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.Copy;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.persistence.StateCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasedAllocationTests {

    private static final Instant BEFORE = Instant.parse("2026-03-02T09:15:30Z");
    private static final Instant NOW = Instant.parse("2026-04-02T09:12:04Z");

    @Test
    void keepsTheMoneyTheRulesAndTheTimesOfAPlaceThatWasGiven() {
        Decided<Allocation> erased = allocation(Status.ALLOCATED, null).erased(NOW);

        Allocation left = erased.state();
        assertThat(erased.facts()).isEmpty();
        assertThat(left.registration()).isEqualTo("r-1");
        assertThat(left.envelope()).isEqualTo(new EnvelopeId("budget", "161"));
        assertThat(left.status()).isEqualTo(Status.ALLOCATED);
        assertThat(left.request().amountCentimes()).isEqualTo(5_000_000);
        assertThat(left.decision().rules()).extracting(RuleResult::rule).containsExactly("age", "review");
        assertThat(left.decision().rules()).extracting(RuleResult::passed).containsExactly(true, false);
        assertThat(left.history()).containsExactly(new Moment(Status.ALLOCATED, BEFORE));
        assertThat(left.erasedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void keepsNothingThatLeadsToHer(Status status) {
        Allocation left = allocation(status, null).erased(NOW).state();

        assertThat(new StateCodec().toDocument(left).toJson())
                .doesNotContain("JSR-7K3MQ9XD", "a-1", "071610103", "CRAFTS", "VOICE", "ar", "age is", "33", "seal");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"UNDER_REVIEW", "PENDING", "WAITLISTED", "OFFERED"})
    void leavesTheLineIfItHasNoPlaceYet(Status status) {
        Allocation left = allocation(status, null).erased(NOW).state();

        assertThat(left.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(left.unsettledSince()).isEqualTo(NOW);
        assertThat(left.history()).last().isEqualTo(new Moment(Status.WITHDRAWN, NOW));
    }

    @Test
    void stillHasToGiveItsPlaceBackIfThatWasUnderWay() {
        Allocation left = allocation(Status.WITHDRAWN, BEFORE).erased(NOW).state();

        assertThat(left.unsettledSince()).isEqualTo(BEFORE);
        assertThat(left.settled().state().unsettledSince()).isNull();
        assertThat(left.settled().state().erasedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void staysAsItIsWhateverComesLater(Status status) {
        Allocation left = allocation(status, null).erased(NOW).state();

        assertThat(left.erased(NOW.plusSeconds(1))).isEqualTo(Decided.of(left));
        assertThat(left.accepted(NOW)).isEqualTo(Decided.of(left));
        assertThat(left.lapsed(NOW)).isEqualTo(Decided.of(left));
        assertThat(left.withdrawn(NOW)).isEqualTo(Decided.of(left));
        assertThat(left.allocated(NOW)).isEqualTo(Decided.of(left));
        assertThat(left.waitlisted(new Place.Waiting(1, Cause.PLACES), NOW)).isEqualTo(Decided.of(left));
    }

    private static Allocation allocation(Status status, Instant unsettledSince) {
        Text age = new Text("x", "x", "x", "The age is 33.");
        Text reason = new Text("x", "x", "x", "The seal is missing.");
        Decision decision = new Decision(
                1,
                List.of(
                        new RuleResult("age", 1, true, false, age, Map.of("years", 33L)),
                        new RuleResult("review", 1, false, false, reason, Map.of("decidedBy", "officer"))));
        Asked asked =
                new Asked(5_000_000, Instrument.Kind.GRANT, "071610103", "CRAFTS", List.of("VOICE"), "ar", "5f0c");
        return new Allocation(
                "r-1",
                "JSR-7K3MQ9XD",
                "a-1",
                "budget",
                "161",
                status,
                asked,
                decision,
                unsettledSince,
                List.of(new Moment(status, BEFORE)),
                Evidence.of(Copy.submitted("r-1", "budget", "161")),
                status == Status.UNDER_REVIEW ? new ReviewTask(NOW, null) : null,
                null,
                null);
    }
}
