package ma.jisr.funding.allocation;

import ma.jisr.starter.facts.FactSource;

/** Whoever pays; asked before a place is given back. */
public interface Payouts {

    /**
     * Stops all payments of a registration, unless one was approved already or has arrived.
     *
     * @param source the withdrawal: asked again because of the same one, the answer is the same
     * @return false if it comes too late
     */
    boolean cancel(String registration, FactSource source);
}
