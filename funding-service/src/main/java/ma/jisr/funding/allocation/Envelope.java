package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places and the money of one programme in one province, as they were read: who has them, and who waits, in order.
 *
 * <p>Taken and available places add up to the total; so do committed and available amounts, whose paid part is told beside.
 *
 * @param placesTotal null where only the money bounds; then so is {@code placesAvailable}
 */
public record Envelope(
        EnvelopeId id,
        @Nullable Long placesTotal,
        long placesTaken,
        @Nullable Long placesAvailable,
        long amountTotal,
        long amountCommitted,
        long amountAvailable,
        long amountPaid,
        List<Entry> taken,
        List<Entry> waiting) {

    public Envelope {
        taken = List.copyOf(taken);
        waiting = List.copyOf(waiting);
    }

    /** Nobody has anything yet. */
    public static Envelope empty(EnvelopeId id, @Nullable Long places, long amountCentimes) {
        return new Envelope(id, places, 0, places, amountCentimes, 0, amountCentimes, 0, List.of(), List.of());
    }

    /** Where a registration stands in the line, 1 being the next; null if it isn't in it. */
    public @Nullable Integer rankOf(String registration) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).registration().equals(registration)) {
                return i + 1;
            }
        }
        return null;
    }

    /**
     * One registration in an envelope.
     *
     * @param state null in the waiting line
     * @param at when it was entered; not known of those posted or waiting for long
     * @param until when the offer of this place ends; null if it isn't offered
     */
    public record Entry(
            String registration,
            long amountCentimes,
            @Nullable State state,
            @Nullable Instant at,
            @Nullable Instant until) {

        /** Whether its allocation should long have said what becomes of it. */
        public boolean isHeldSinceBefore(Instant time) {
            return state == State.HELD && at != null && at.isBefore(time) && (until == null || until.isBefore(time));
        }
    }

    /** How sure a place is. */
    public enum State {
        /** Its allocation has yet to be saved as allocated. */
        HELD,
        POSTED
    }
}
