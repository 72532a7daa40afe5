package ma.jisr.funding.programme;

import org.jspecify.annotations.Nullable;

/**
 * What a programme has for one province.
 *
 * @param places how many; null where only the money bounds
 */
public record ProvinceBudget(String province, @Nullable Integer places, long amountCentimes) {

    public ProvinceBudget {
        if (places != null && places < 0 || amountCentimes < 0) {
            throw new IllegalArgumentException("envelopes: province " + province + " has less than nothing");
        }
    }
}
