package ma.jisr.funding.allocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds what a crash left half done, and finishes it: allocations that no envelope has answered, places held for
 * allocations that don't know, withdrawn ones that still have something, and free places with somebody waiting.
 */
@Component
public class FinishingAllocations {

    /** Younger ones are most likely being worked on. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FinishingAllocations.class);
    private static final int LIMIT = 500;
    private static final int FAILURES_BORNE = 2;

    private final Allocations allocations;
    private final Envelopes envelopes;
    private final AllocatingPlaces places;
    private final Clock clock;

    FinishingAllocations(Allocations allocations, Envelopes envelopes, AllocatingPlaces places, Clock clock) {
        this.allocations = allocations;
        this.envelopes = envelopes;
        this.places = places;
        this.clock = clock;
    }

    /** Safe to run twice at a time. */
    public void finish() {
        Instant before = clock.instant().minus(GRACE);
        each(allocations.unsettledBefore(before, LIMIT), places::settle);
        each(envelopes.heldBefore(before, LIMIT), places::settle);
        each(envelopes.withRoomForTheFirstInLine(), places::promote);
    }

    /** One that can't be finished doesn't keep the others from it; when many can't, the cause is elsewhere. */
    private static <T> void each(List<T> found, Consumer<T> work) {
        int failures = 0;
        for (T one : found) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                if (++failures > FAILURES_BORNE) {
                    throw e;
                }
                log.error("{} can't be finished", one, e);
            }
        }
    }
}
