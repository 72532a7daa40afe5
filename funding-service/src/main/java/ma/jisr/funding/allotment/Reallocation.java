package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * Unused places that the committee moves between provinces. Its id is derived from the request's key.
 *
 * <p>What was taken from one envelope and not yet given to the other is under way: each move's two steps are remembered by
 * its envelopes under {@link #taking} and {@link #giving}, so that nothing is lost or made by a crash between them.
 *
 * @param request a digest of the request, by which the same key with another body is noticed
 * @param unsettledSince since when there is something left to do; null if nothing
 */
public record Reallocation(
        String id,
        String programme,
        String reason,
        String request,
        List<Move> moves,
        String decidedBy,
        Instant decidedAt,
        SpreadStatus status,
        @Nullable Instant appliedAt,
        @Nullable Instant unsettledSince) {

    public Reallocation {
        moves = List.copyOf(moves);
    }

    /**
     * From one province to another.
     *
     * @param moved what really moved: less where it was taken or waited for in the meantime; null until then
     */
    public record Move(
            String from,
            String to,
            EnvelopeSize wanted,
            @Nullable EnvelopeSize moved) {

        /** A move that is yet to be made. */
        public static Move of(String from, String to, EnvelopeSize wanted) {
            return new Move(from, to, wanted, null);
        }
    }

    static Decided<Reallocation> decided(
            String id, String programme, String reason, String request, List<Move> moves, String by, Instant now) {
        return Decided.of(
                new Reallocation(id, programme, reason, request, moves, by, now, SpreadStatus.PENDING, null, now));
    }

    /** All moves are made. */
    Decided<Reallocation> applied(List<EnvelopeSize> moved, Instant now) {
        if (status == SpreadStatus.APPLIED) {
            return Decided.of(this);
        }
        List<Move> after = IntStream.range(0, moves.size())
                .mapToObj(i -> new Move(
                        moves.get(i).from(), moves.get(i).to(), moves.get(i).wanted(), moved.get(i)))
                .toList();
        Reallocation state = new Reallocation(
                id, programme, reason, request, after, decidedBy, decidedAt, SpreadStatus.APPLIED, now, unsettledSince);
        List<PlacesReallocated.Moved> told = after.stream()
                .filter(move -> !move.moved().holdsNothing())
                .map(move -> new PlacesReallocated.Moved(
                        move.from(),
                        move.to(),
                        move.moved().places(),
                        move.moved().amountCentimes()))
                .toList();
        return told.isEmpty()
                ? Decided.of(state)
                : Decided.of(state, new PlacesReallocated(id, programme, told, reason, decidedBy, now));
    }

    Decided<Reallocation> settled() {
        return Decided.of(
                new Reallocation(id, programme, reason, request, moves, decidedBy, decidedAt, status, appliedAt, null));
    }

    EnvelopeId envelope(String province) {
        return new EnvelopeId(programme, province);
    }

    /** The operation of the envelope that a move takes from. */
    static String taking(String id, int move) {
        return id + "-" + move + "-taken";
    }

    /** The operation of the envelope that a move gives to. */
    static String giving(String id, int move) {
        return id + "-" + move + "-given";
    }
}
