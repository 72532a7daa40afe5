package ma.jisr.starter.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Converts between amounts as people write them (decimal dirhams) and as rules and documents hold them (centimes). */
public final class Money {

    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");

    private Money() {}

    /** Whether {@code dirhams} has at most two decimals and a size that an account can hold. */
    public static boolean isAmount(BigDecimal dirhams) {
        return dirhams.precision() - dirhams.scale() <= 14
                && dirhams.scale() <= 16
                && dirhams.abs().compareTo(LARGEST) <= 0
                && dirhams.stripTrailingZeros().scale() <= 2;
    }

    /** @throws ArithmeticException if there is a third decimal, or more than an account can hold */
    public static long centimes(BigDecimal dirhams) {
        if (!isAmount(dirhams)) {
            throw new ArithmeticException("Not an amount in dirhams and centimes");
        }
        return dirhams.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    public static BigDecimal dirhams(long centimes) {
        return BigDecimal.valueOf(centimes, 2);
    }
}
