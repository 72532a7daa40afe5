package ma.jisr.funding.ledger;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.jisr.funding.programme.ConventionShare;

/** Splits an amount by a convention's percents, exactly: by largest remainder, equal ones to the first by name. */
final class Shares {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Shares() {}

    /** @param centimes not negative */
    static SortedMap<String, Long> of(long centimes, List<ConventionShare> convention) {
        SortedMap<String, Long> whole = new TreeMap<>();
        SortedMap<String, Long> rests = new TreeMap<>();
        for (ConventionShare share : convention) {
            BigInteger[] part = BigInteger.valueOf(centimes)
                    .multiply(BigInteger.valueOf(share.percent()))
                    .divideAndRemainder(HUNDRED);
            whole.merge(share.partner(), part[0].longValueExact(), Long::sum);
            rests.merge(share.partner(), part[1].longValueExact(), Long::sum);
        }
        long left =
                centimes - whole.values().stream().mapToLong(Long::longValue).sum();
        Comparator<Map.Entry<String, Long>> largest =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        rests.entrySet().stream()
                .sorted(largest)
                .limit(left)
                .forEach(rest -> whole.merge(rest.getKey(), 1L, Long::sum));
        return whole;
    }
}
