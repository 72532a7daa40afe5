package ma.jisr.funding.territory;

import java.math.BigDecimal;

/**
 * How much a province needs: population × (1 + rural weight × rural share). Exact decimals, no rounding.
 *
 * @param ruralWeight how much more a rural inhabitant counts; 0 is the plain share of population
 */
public record NeedIndex(BigDecimal ruralWeight) {

    public NeedIndex {
        if (ruralWeight.signum() < 0) {
            throw new IllegalArgumentException("The rural weight is not negative");
        }
    }

    public BigDecimal of(Province province) {
        return BigDecimal.valueOf(province.population())
                .multiply(BigDecimal.ONE.add(ruralWeight.multiply(province.ruralShare())));
    }
}
