package ma.jisr.funding.programme;

import org.jspecify.annotations.Nullable;

/**
 * What a programme gives.
 *
 * @param months over how many months a loan is repaid; null for grants
 */
public record Instrument(Kind kind, Means paidBy, @Nullable Integer months) {

    public Instrument {
        if ((kind == Kind.HONOUR_LOAN) != (months != null)) {
            throw new IllegalArgumentException("instrument: a loan, and only a loan, has months");
        }
    }

    /** Whether it is to be paid back. */
    public enum Kind {
        GRANT,
        HONOUR_LOAN
    }

    /** How it reaches the beneficiary. */
    public enum Means {
        TRANSFER,
        CHEQUE
    }
}
