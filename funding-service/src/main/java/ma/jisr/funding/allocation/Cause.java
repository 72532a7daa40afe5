package ma.jisr.funding.allocation;

/** What the first in line of an envelope waits for. */
public enum Cause {
    PLACES,
    AMOUNT
}
