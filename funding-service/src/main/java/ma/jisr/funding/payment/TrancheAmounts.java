package ma.jisr.funding.payment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by percents, by largest remainder: the parts add up to it exactly, whatever the percents. */
public final class TrancheAmounts {

    private TrancheAmounts() {}

    /**
     * @param percents add up to 100
     * @return one part for each percent, in centimes; no part is off by a centime or more
     */
    public static List<Long> split(long centimes, List<Integer> percents) {
        long[] parts = percents.stream()
                .mapToLong(percent -> Math.multiplyExact(centimes, percent.longValue()) / 100)
                .toArray();
        long missing = centimes - java.util.Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(centimes * percents.get(i) % 100)))
                .limit(missing)
                .forEach(i -> parts[i]++);
        return java.util.Arrays.stream(parts).boxed().toList();
    }
}
