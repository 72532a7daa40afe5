package ma.jisr.funding.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One line of an entry, in centimes: either a debit or a credit.
 *
 * @param province whose envelope the money is of; null where it is of the whole programme
 */
public record Line(String account, @Nullable String province, long debit, long credit) {

    public Line {
        if (debit < 0 || credit < 0 || (debit == 0) == (credit == 0)) {
            throw new IllegalArgumentException("A line is a debit or a credit of more than nothing: " + account);
        }
    }

    static Line debit(String account, @Nullable String province, long centimes) {
        return new Line(account, province, centimes, 0);
    }

    static Line credit(String account, @Nullable String province, long centimes) {
        return new Line(account, province, 0, centimes);
    }
}
