package ma.jisr.funding.allocation;

import java.util.Optional;

/**
 * How much envelopes have. Every writing method is one atomic step on one envelope, which remembers it by the operation's
 * id: done again, after a crash or late, it changes nothing and answers as before.
 */
public interface EnvelopeTotals {

    /**
     * Sets how much an envelope has, but not to less than is taken.
     *
     * @return what it has afterwards: more than wanted where more is taken
     */
    EnvelopeSize resize(EnvelopeId envelope, String operation, EnvelopeSize wanted);

    /**
     * Takes places and money that nobody has out of an envelope, as far as there are; none while somebody waits for them.
     *
     * @return what was taken
     */
    EnvelopeSize take(EnvelopeId envelope, String operation, EnvelopeSize wanted);

    /** Puts places and money into an envelope. */
    void give(EnvelopeId envelope, String operation, EnvelopeSize more);

    /** What an operation answered; empty if it wasn't done. */
    Optional<EnvelopeSize> done(EnvelopeId envelope, String operation);
}
