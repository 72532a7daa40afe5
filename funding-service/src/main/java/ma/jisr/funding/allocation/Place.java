package ma.jisr.funding.allocation;

/** What an envelope has for a registration that asks for a place. */
public sealed interface Place {

    /** One of its places, and the amount, are this registration's, from now on or since an earlier try. */
    record Taken() implements Place {}

    /**
     * A position in its line.
     *
     * @param rank 1 is the next
     * @param cause what the first in line waits for
     */
    record Waiting(int rank, Cause cause) implements Place {}
}
