package ma.jisr.funding.allocation;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Places and money, of one envelope or on their way between two.
 *
 * @param places null where only the money bounds
 */
public record EnvelopeSize(@Nullable Long places, long amountCentimes) {

    public boolean holdsNothing() {
        return placesOrNone() == 0 && amountCentimes == 0;
    }

    /** The places; none where only the money bounds. */
    public long placesOrNone() {
        return places == null ? 0 : places;
    }

    /**
     * As much of it as there is. If there are fewer places, their money is less in proportion, rounded down.
     *
     * @param available what there is; without places if only the money bounds
     */
    public EnvelopeSize upTo(EnvelopeSize available) {
        if (available.places() == null) {
            return new EnvelopeSize(null, Math.clamp(amountCentimes, 0, available.amountCentimes()));
        }
        long fewer = Math.clamp(placesOrNone(), 0, available.places());
        long money = fewer == placesOrNone() ? amountCentimes : part(amountCentimes, fewer, placesOrNone());
        return new EnvelopeSize(fewer, Math.clamp(money, 0, available.amountCentimes()));
    }

    public EnvelopeSize minus(EnvelopeSize less) {
        return new EnvelopeSize(
                places == null ? null : places - less.placesOrNone(), amountCentimes - less.amountCentimes());
    }

    /** What is wanted, but no less than {@code least}; without places if this has none. */
    public EnvelopeSize withAtLeast(EnvelopeSize least, EnvelopeSize wanted) {
        return new EnvelopeSize(
                places == null ? null : (Long) Math.max(wanted.placesOrNone(), least.placesOrNone()),
                Math.max(wanted.amountCentimes(), least.amountCentimes()));
    }

    /** {@code amount × part ÷ whole}, rounded down, exact in between. */
    public static long part(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
