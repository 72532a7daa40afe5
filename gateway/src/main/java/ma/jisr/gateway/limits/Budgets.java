package ma.jisr.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ma.jisr.gateway.settings.Limits;

/**
 * A bucket for each caller and sort of request, made with its first one and forgotten when it has been full for long:
 * then a new one is the same. There are never more than so many; when there would be, those go that are used least.
 */
final class Budgets {

    private final Map<Sort, Limits.Budget> budgets;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    private record Key(Object caller, Sort sort) {}

    /** @param budgets sorts that aren't in it have no limit */
    Budgets(Map<Sort, Limits.Budget> budgets, long callers, TimeMeter time) {
        this.budgets = Map.copyOf(budgets);
        this.time = time;
        Duration longest = budgets.values().stream()
                .map(Limits.Budget::per)
                .max(Duration::compareTo)
                .orElse(Duration.ofMinutes(1));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(longest)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one request from this caller's budget; empty where there is no limit.
     *
     * @param caller equal for whoever shares a budget
     */
    Optional<Spent> spend(Object caller, Sort sort) {
        Limits.Budget budget = budgets.get(sort);
        if (budget == null) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(new Key(caller, sort), key -> full(budget)).tryConsumeAndReturnRemaining(1);
        return Optional.of(new Spent(sort, budget, probe));
    }

    private Bucket full(Limits.Budget budget) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(budget.requests()).refillGreedy(budget.requests(), budget.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
