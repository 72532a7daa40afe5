package ma.jisr.funding.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Drives an allocation to where it can stay, from wherever it is. Each step is one write to one document and may be
 * repeated, so that a crash between two of them, or a process that wakes up late, does no harm.
 */
@Component
public class AllocatingPlaces {

    private final Allocations allocations;
    private final Envelopes envelopes;
    private final Grants grants;
    private final CheckingDoubleFunding doubleFunding;
    private final OfferDeadlines deadlines;
    private final Clock clock;

    AllocatingPlaces(
            Allocations allocations,
            Envelopes envelopes,
            Grants grants,
            CheckingDoubleFunding doubleFunding,
            OfferDeadlines deadlines,
            Clock clock) {
        this.allocations = allocations;
        this.envelopes = envelopes;
        this.grants = grants;
        this.doubleFunding = doubleFunding;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Settles what there is of this registration; nothing if nothing. */
    public void settle(String registration) {
        allocations.find(registration).map(Versioned::state).ifPresent(this::settle);
    }

    void settle(Allocation allocation) {
        switch (allocation.status()) {
            case PENDING -> askForPlace(allocation);
            case WAITLISTED -> takeUpIfPromoted(allocation);
            case OFFERED -> reserveOrExpire(allocation);
            case IN_ROUND -> allocateIfRanked(allocation);
            case ALLOCATED -> envelopes.post(allocation.envelope(), allocation.registration());
            case LAPSED, WITHDRAWN -> giveBack(allocation);
            case INELIGIBLE -> giveBackIfItHas(allocation);
            case UNDER_REVIEW -> {}
        }
    }

    private void askForPlace(Allocation allocation) {
        Place place = envelopes.hold(
                allocation.envelope(),
                allocation.registration(),
                allocation.request().amountCentimes());
        CrashPoints.at("funding.afterHoldBeforeSave");
        switch (place) {
            case Place.Taken taken -> allocate(allocation);
            case Place.Waiting waiting -> waitlist(allocation, waiting);
        }
    }

    private void allocate(Allocation allocation) {
        String holder = Objects.requireNonNull(allocation.grantHolder(), "erased");
        listGrant(allocation, holder);
        CrashPoints.at("funding.afterGrantBeforeSave");
        Allocation after = allocations.change(
                allocation.registration(),
                doubleFunding.refusal(allocation, holder).map(this::refuse).orElse(this::allot));
        CrashPoints.at("funding.afterSaveBeforePost");
        if (after.applicant() == null) {
            grants.remove(holder, allocation.registration()); // Erased meanwhile: nobody else knows whose it was.
        }
        settle(after);
    }

    private Decided<Allocation> allot(Allocation current) {
        return current.allocated(clock.instant());
    }

    private Function<Allocation, Decided<Allocation>> refuse(Decision again) {
        return current -> current.foundIneligible(again, clock.instant());
    }

    private void waitlist(Allocation allocation, Place.Waiting place) {
        Allocation after =
                allocations.change(allocation.registration(), current -> current.waitlisted(place, clock.instant()));
        CrashPoints.at("funding.afterWaitlist");
        if (after.status() == Status.WITHDRAWN) {
            giveBack(after);
        }
    }

    private void takeUpIfPromoted(Allocation allocation) {
        if (envelopes.hasPlace(allocation.envelope(), allocation.registration())) {
            deadlines
                    .of(allocation, clock.instant())
                    .ifPresentOrElse(until -> offer(allocation, until), () -> allocate(allocation));
        }
    }

    /** A round gave it one of its places; those are given without asking. */
    private void allocateIfRanked(Allocation allocation) {
        if (envelopes.hasPlace(allocation.envelope(), allocation.registration())) {
            allocate(allocation);
        }
    }

    private void offer(Allocation allocation, Instant until) {
        Allocation after =
                allocations.change(allocation.registration(), current -> current.offered(until, clock.instant()));
        CrashPoints.at("funding.afterOfferBeforeReserve");
        settle(after);
    }

    private void reserveOrExpire(Allocation allocation) {
        Instant now = clock.instant();
        Instant until = Objects.requireNonNull(allocation.offeredUntil(), "not offered");
        if (now.isBefore(until)) {
            envelopes.reserve(allocation.envelope(), allocation.registration(), until);
        } else {
            Allocation after = allocations.change(allocation.registration(), current -> current.lapsed(now));
            CrashPoints.at("funding.afterLapseBeforeRelease");
            settle(after);
        }
    }

    /** The grant is listed before, as in {@link #allocate}; if it isn't hers after all, it is taken off again. */
    void accept(Allocation allocation, FactSource source) {
        String registration = allocation.registration();
        String holder = allocation.grantHolder();
        Function<Allocation, Decided<Allocation>> decision = current -> current.accepted(clock.instant());
        if (allocation.status() == Status.OFFERED && holder != null) {
            listGrant(allocation, holder);
            CrashPoints.at("funding.afterGrantBeforeAccepted");
            decision =
                    doubleFunding.refusal(allocation, holder).map(this::refuse).orElse(decision);
        }
        Allocation after = allocations.handle(registration, source, decision);
        CrashPoints.at("funding.afterAcceptedBeforePost");
        if (holder != null && (after.status() != Status.ALLOCATED || after.applicant() == null)) {
            grants.remove(holder, registration);
        }
        settle(after);
    }

    private void listGrant(Allocation allocation, String holder) {
        if (allocation.request().kind() == Instrument.Kind.GRANT) {
            grants.add(holder, allocation.programme(), allocation.registration());
        }
    }

    private void giveBackIfItHas(Allocation allocation) {
        if (allocation.unsettledSince() != null) {
            giveBack(allocation);
        }
    }

    private void giveBack(Allocation allocation) {
        envelopes.release(allocation.envelope(), allocation.registration());
        CrashPoints.at("funding.afterReleaseBeforePromote");
        String holder = allocation.grantHolder();
        if (holder != null) {
            grants.remove(holder, allocation.registration());
        }
        promote(allocation.envelope());
        CrashPoints.at("funding.afterPromoteBeforeSettled");
        if (allocation.unsettledSince() != null) {
            allocations.change(allocation.registration(), Allocation::settled);
        }
    }

    /** Gives, or offers, free places of an envelope to the first in its line, as far as they go. */
    public void promote(EnvelopeId envelope) {
        Optional<String> next = envelopes.promoteNext(envelope);
        while (next.isPresent()) {
            CrashPoints.at("funding.afterPromoteBeforeSave");
            settle(next.get());
            next = envelopes.promoteNext(envelope);
        }
    }
}
