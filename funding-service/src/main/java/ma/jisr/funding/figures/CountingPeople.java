package ma.jisr.funding.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.programme.ProgrammeVersion;
import org.springframework.stereotype.Component;

/** Counts a programme's people by province; anew at most every ten minutes, as everybody may ask. */
@Component
public class CountingPeople {

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final Allocations allocations;
    private final Payouts payouts;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    CountingPeople(Allocations allocations, Payouts payouts, Clock clock) {
        this.allocations = allocations;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** @param at when they were counted */
    public record Counted(Instant at, PublicFigures figures) {}

    public Counted figures(ProgrammeVersion programme) {
        Instant now = clock.instant();
        return counted.compute(
                programme.code(),
                (code, last) -> last != null && now.isBefore(last.at().plus(MEMORY))
                        ? last
                        : new Counted(now, PublicFigures.of(count(programme))));
    }

    private Map<String, Counts> count(ProgrammeVersion programme) {
        Map<String, Counts> counts = new TreeMap<>();
        programme.provinces().forEach(province -> counts.put(province, Counts.NONE));
        Map<String, Long> paid = payouts.paid(programme.code());
        allocations.forEachOf(
                programme.code(),
                allocation -> counts.merge(
                        allocation.province(),
                        one(allocation, paid.getOrDefault(allocation.registration(), 0L)),
                        Counts::plus));
        return counts;
    }

    private static Counts one(Allocation allocation, long paid) {
        if (allocation.decision() == null || allocation.asked() == null) {
            return Counts.NONE;
        }
        long amount = allocation.asked().amountCentimes();
        if (paid > 0) {
            return new Counts(0, 0, 0, 0, 1, amount, paid);
        }
        return switch (allocation.status()) {
            case UNDER_REVIEW -> Counts.NONE;
            case INELIGIBLE -> new Counts(1, 0, 0, 0, 0, 0, 0);
            case WAITLISTED -> new Counts(0, 0, 1, 0, 0, 0, 0);
            case ALLOCATED -> new Counts(0, 0, 0, 1, 0, amount, 0);
            case PENDING, IN_ROUND, OFFERED, LAPSED -> new Counts(0, 1, 0, 0, 0, 0, 0);
            case WITHDRAWN ->
                allocation.decision().outcome() == Outcome.ELIGIBLE ? new Counts(0, 1, 0, 0, 0, 0, 0) : Counts.NONE;
        };
    }
}
