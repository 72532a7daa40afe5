package ma.jisr.funding.allocation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Gives what an envelope has to registrations that a round has ranked. They enter the envelope one after the other, so
 * that its line is the round's order; what follows for each of them is done for many at once. All of it may be repeated,
 * also beside another process that does the same.
 */
@Component
public class AllocatingInOrder {

    private static final int AT_ONCE = 32;

    private final Allocations allocations;
    private final Envelopes envelopes;
    private final AllocatingPlaces places;
    private final Clock clock;

    AllocatingInOrder(Allocations allocations, Envelopes envelopes, AllocatingPlaces places, Clock clock) {
        this.allocations = allocations;
        this.envelopes = envelopes;
        this.places = places;
        this.clock = clock;
    }

    /** What a registration asks of its envelope. */
    public record Claim(String registration, long amountCentimes) {}

    /** Who withdrew meanwhile, or had an offer lapse, leaves the envelope again. */
    public void allocate(EnvelopeId envelope, List<Claim> inOrder) {
        List<String> taken = new ArrayList<>();
        while (taken.size() < inOrder.size() && hasPlace(envelope, inOrder.get(taken.size()))) {
            taken.add(inOrder.get(taken.size()).registration());
        }
        CrashPoints.at("funding.roundAfterHolds");
        atOnce(taken, this::takeUp);
        queue(envelope, inOrder.subList(taken.size(), inOrder.size()));
    }

    private boolean hasPlace(EnvelopeId envelope, Claim claim) {
        return envelopes.hold(envelope, claim.registration(), claim.amountCentimes()) instanceof Place.Taken;
    }

    private void queue(EnvelopeId envelope, List<Claim> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Place> stand = envelopes.queue(envelope, waiting);
        CrashPoints.at("funding.roundAfterQueue");
        atOnce(List.copyOf(stand.entrySet()), each -> {
            switch (each.getValue()) {
                case Place.Taken taken -> takeUp(each.getKey());
                case Place.Waiting place -> waitlist(each.getKey(), place);
            }
        });
    }

    private void takeUp(String registration) {
        places.settle(registration);
        allocations.find(registration).map(Versioned::state).ifPresent(this::leaveIfOver);
    }

    private void waitlist(String registration, Place.Waiting place) {
        leaveIfOver(allocations.change(registration, current -> current.waitlisted(place, clock.instant())));
    }

    /** Its story has ended meanwhile, so that it was entered in vain. */
    private void leaveIfOver(Allocation allocation) {
        switch (allocation.status()) {
            case WITHDRAWN, LAPSED, INELIGIBLE -> {
                envelopes.release(allocation.envelope(), allocation.registration());
                places.promote(allocation.envelope());
            }
            default -> {}
        }
    }

    /** One that was found eligible after its round was drawn: there is a place now, or it is the last in line. */
    public void sendToTheEnd(String registration) {
        Allocation after = allocations.change(registration, current -> current.late(clock.instant()));
        CrashPoints.at("funding.roundAfterLate");
        places.settle(after);
    }

    private static <T> void atOnce(List<T> all, Consumer<T> work) {
        Semaphore permits = new Semaphore(AT_ONCE); // Not more than the database has connections for.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>(all.size());
            for (T each : all) {
                running.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        work.accept(each);
                    } finally {
                        permits.release();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                await(each);
            }
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
