package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All envelopes. Every writing method is one atomic step on one envelope, and may be repeated: after a crash, or late by
 * a process that was thought dead.
 */
public interface Envelopes {

    /** Opens an envelope if it isn't open; one that is stays as it is. */
    void open(Envelope envelope);

    /**
     * Takes a place and the amount if nobody waits and there is room for both; else joins the end of the line. A
     * registration that is in the envelope already stays where it is.
     *
     * @throws IllegalStateException if there is no such envelope
     */
    Place hold(EnvelopeId envelope, String registration, long amountCentimes);

    /**
     * Joins the end of the line with many at once, in their order; whoever is in the envelope already stays where it is.
     *
     * @return where each of them stands now
     * @throws IllegalStateException if there is no such envelope
     */
    Map<String, Place> queue(EnvelopeId envelope, List<AllocatingInOrder.Claim> inOrder);

    /**
     * Gives the first in line what she waits for, if there is room for her; a smaller request behind her doesn't overtake.
     *
     * @return who it was
     */
    Optional<String> promoteNext(EnvelopeId envelope);

    /** Makes a held place sure; nothing if it is, or if there is none. */
    void post(EnvelopeId envelope, String registration);

    /** Makes it known that a held place is offered until then, so that nobody takes it for one that was forgotten. */
    void reserve(EnvelopeId envelope, String registration, Instant until);

    /** Takes a registration out of the envelope or its line, and gives place and money back if it had them. */
    void release(EnvelopeId envelope, String registration);

    boolean hasPlace(EnvelopeId envelope, String registration);

    Optional<Envelope> find(EnvelopeId envelope);

    /** Without who has or awaits the places. */
    List<Envelope> totals(List<EnvelopeId> envelopes);

    /** Up to {@code limit} registrations whose place is held since before {@code time}, and not offered any more then. */
    List<String> heldBefore(Instant time, int limit);

    /** Envelopes that have room for their first in line. */
    List<EnvelopeId> withRoomForTheFirstInLine();
}
