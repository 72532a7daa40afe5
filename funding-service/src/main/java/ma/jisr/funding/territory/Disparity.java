package ma.jisr.funding.territory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** How unequally provinces are served: the Gini coefficient of what each has per 10,000 inhabitants, a province a unit. */
public final class Disparity {

    private static final BigDecimal PEOPLE = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 4;

    private Disparity() {}

    /** What a province has per 10,000 inhabitants, to 34 digits; nothing where nobody lives. */
    public static BigDecimal rate(BigDecimal quantity, long population) {
        return population == 0
                ? BigDecimal.ZERO
                : quantity.multiply(PEOPLE).divide(BigDecimal.valueOf(population), MathContext.DECIMAL128);
    }

    /**
     * Half the mean difference between two provinces, as a part of the mean: the sum of |a − b| over all pairs ÷ (number ×
     * sum of all).
     *
     * @param rates by province, none negative
     * @return from 0 (all alike) to below 1, with four decimals; 0 if nobody has anything
     */
    public static BigDecimal gini(List<BigDecimal> rates) {
        BigDecimal sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        BigDecimal differences = BigDecimal.ZERO;
        for (int i = 0; i < rates.size(); i++) {
            for (int j = 0; j < i; j++) {
                differences =
                        differences.add(rates.get(i).subtract(rates.get(j)).abs());
            }
        }
        return differences.divide(sum.multiply(BigDecimal.valueOf(rates.size())), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
