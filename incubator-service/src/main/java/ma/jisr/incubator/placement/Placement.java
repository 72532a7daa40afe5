package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.placement.PlacementEnded.Cause;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * The placement of one beneficiary; its id is the registration's, so a second one can't exist.
 *
 * @param need none if she withdrew before a place was heard of, or was erased
 * @param incubator where she has her seat, or had it when the placement ended
 * @param considered the incubators in the order in which they were considered, the explanation of the choice
 * @param since when she was given her place: the order of waiting
 * @param cleared whether the seat of an ended placement has been given back
 * @param erasedAt when its beneficiary was erased; null if she wasn't
 */
public record Placement(
        Beneficiary beneficiary,
        Status status,
        @Nullable Need need,
        @Nullable String incubator,
        List<Considered> considered,
        Instant since,
        Instant changedAt,
        boolean cleared,
        @Nullable Instant erasedAt) {

    public Placement {
        considered = List.copyOf(considered);
    }

    static Placement pending(Beneficiary beneficiary, Need need, Instant since, Instant now) {
        return new Placement(beneficiary, Status.PENDING, need, null, List.of(), since, now, false, null);
    }

    /** Remembers a withdrawal that came before the place, so that the place comes to nothing. */
    static Placement endedBeforeItBegan(Beneficiary beneficiary, Instant since, Instant now) {
        return new Placement(beneficiary, Status.ENDED, null, null, List.of(), since, now, true, null);
    }

    public String registration() {
        return beneficiary.registration();
    }

    /** The need of one who has no seat yet; null once she is placed or has left. */
    @Nullable
    Need openNeed() {
        return status == Status.PENDING || status == Status.WAITING ? need : null;
    }

    boolean placedAt(String id) {
        return status == Status.PLACED && id.equals(incubator);
    }

    boolean leavesSomethingToClear() {
        return status == Status.ENDED && !cleared;
    }

    /** She has a seat there; changes nothing if she has been placed, or has left, meanwhile. */
    Decided<Placement> placed(Incubator at, List<Considered> explanation, Instant now) {
        if (openNeed() == null) {
            return Decided.of(this);
        }
        return Decided.of(
                with(Status.PLACED, at.id(), explanation, now, false),
                new BeneficiaryPlaced(
                        registration(),
                        beneficiary.reference(),
                        beneficiary.applicant(),
                        at.id(),
                        at.profile().name(),
                        at.profile().seat(),
                        now));
    }

    /** Nobody has room; told once, however often it is tried again. */
    Decided<Placement> delayed(List<Considered> explanation, Instant now) {
        Need open = openNeed();
        if (status != Status.PENDING || open == null) {
            return Decided.of(this);
        }
        return Decided.of(
                with(Status.WAITING, null, explanation, now, false),
                new PlacementDelayed(
                        registration(),
                        beneficiary.reference(),
                        beneficiary.applicant(),
                        beneficiary.province(),
                        open.commune(),
                        now));
    }

    Decided<Placement> ended(Cause cause, Instant now) {
        if (status == Status.ENDED || erasedAt != null) {
            return Decided.of(this);
        }
        return Decided.of(
                with(Status.ENDED, incubator, considered, now, false),
                new PlacementEnded(
                        registration(), beneficiary.reference(), beneficiary.applicant(), incubator, cause, now));
    }

    /**
     * She was erased: what is left says which incubator had somebody of which province, and when. A seat that is hers
     * stays taken; who has yet to get one waits no longer.
     */
    Decided<Placement> erased(Instant now) {
        if (erasedAt != null) {
            return Decided.of(this);
        }
        Decided<Placement> last = openNeed() == null ? Decided.of(this) : ended(Cause.WITHDRAWN, now);
        return new Decided<>(last.state().redacted(now), last.facts());
    }

    /** How near an incubator was says where she lives, so that goes, too. */
    private Placement redacted(Instant now) {
        return new Placement(
                beneficiary.anonymous(), status, null, incubator, List.of(), since, changedAt, cleared, now);
    }

    Decided<Placement> clear() {
        return Decided.of(leavesSomethingToClear() ? with(status, incubator, considered, changedAt, true) : this);
    }

    /** The explanation of one who waited and now gets a seat that another has left. */
    List<Considered> reconsidered(Candidate chosen) {
        Stream<Considered> before =
                considered.stream().filter(earlier -> !earlier.incubator().equals(chosen.id()));
        return Stream.concat(before, Stream.of(chosen.placed())).toList();
    }

    private Placement with(
            Status next, @Nullable String at, List<Considered> explanation, Instant now, boolean isCleared) {
        return new Placement(beneficiary, next, need, at, explanation, since, now, isCleared, erasedAt);
    }
}
