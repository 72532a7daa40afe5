package ma.jisr.funding.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Places and money.
 *
 * @param places null where only the money bounds
 */
public record EnvelopeSize(@Nullable Long places, long amountCentimes) {

    public static final EnvelopeSize NOTHING = new EnvelopeSize(0L, 0);

    public boolean isNothing() {
        return (places == null || places == 0) && amountCentimes == 0;
    }
}
