package ma.jisr.funding.territory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads whole places over provinces in proportion to their weights, by largest remainder, with a floor.
 *
 * <p>A province whose exact share is below the floor gets the floor; the rest is shared by the others. Equal remainders
 * go to the lower code first, so that the result depends on nothing but its inputs. A province whose weight grows while
 * the others' stay never loses a place; see decision 8 for the proof and for what doesn't hold.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param weights by province code; none negative, and not all of them zero
     * @return places by province code, their sum exactly {@code places}
     * @throws IllegalArgumentException if the floors alone exceed the places, or the weights are unusable
     */
    public static SortedMap<String, Integer> of(int places, int floor, Map<String, BigDecimal> weights) {
        refuseUnusable(weights);
        if (places < 0 || floor < 0 || (long) floor * weights.size() > places) {
            throw new IllegalArgumentException("The floors exceed the places");
        }
        SortedMap<String, Integer> result = new TreeMap<>();
        SortedMap<String, BigInteger> sharing = integers(weights);
        int left = places;
        List<String> below = below(floor, left, sharing);
        while (!below.isEmpty()) {
            below.forEach(code -> result.put(code, floor));
            below.forEach(sharing::remove);
            left -= below.size() * floor;
            below = below(floor, left, sharing);
        }
        byLargestRemainder(left, sharing).forEach((code, given) -> result.put(code, given.intValueExact()));
        return result;
    }

    /**
     * Spreads an amount in the same proportions, by largest remainder, without a floor.
     *
     * @return centimes by province code, their sum exactly {@code centimes}
     * @throws IllegalArgumentException if the amount is negative, or the weights are unusable
     */
    public static SortedMap<String, Long> amounts(long centimes, Map<String, BigDecimal> weights) {
        refuseUnusable(weights);
        if (centimes < 0) {
            throw new IllegalArgumentException("The amount is less than nothing");
        }
        SortedMap<String, Long> result = new TreeMap<>();
        byLargestRemainder(centimes, integers(weights))
                .forEach((code, given) -> result.put(code, given.longValueExact()));
        return result;
    }

    /**
     * Spreads a quantity in the same proportions, but nobody gets more than her bound; what is over goes to the others.
     *
     * @param bounds by province code, together no less than {@code all}
     * @return by province code, their sum exactly {@code all}
     * @throws IllegalArgumentException if the bounds are less in all, or the weights are unusable
     */
    public static SortedMap<String, Long> bounded(long all, Map<String, Long> bounds, Map<String, BigDecimal> weights) {
        SortedMap<String, Long> result = new TreeMap<>();
        SortedMap<String, BigDecimal> sharing = new TreeMap<>(weights);
        long left = all;
        SortedMap<String, Long> shares = amounts(left, sharing);
        List<String> over = over(shares, bounds);
        while (!over.isEmpty()) {
            over.forEach(code -> result.put(code, bounds.get(code)));
            over.forEach(sharing::remove);
            left -= over.stream().mapToLong(bounds::get).sum();
            shares = amounts(left, sharing);
            over = over(shares, bounds);
        }
        result.putAll(shares);
        return result;
    }

    private static List<String> over(SortedMap<String, Long> shares, Map<String, Long> bounds) {
        return shares.entrySet().stream()
                .filter(each -> each.getValue() > bounds.get(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void refuseUnusable(Map<String, BigDecimal> weights) {
        boolean negative = weights.values().stream().anyMatch(weight -> weight.signum() < 0);
        if (negative || weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException("The weights are not negative and not all zero");
        }
    }

    /** The same proportions in whole numbers. */
    private static SortedMap<String, BigInteger> integers(Map<String, BigDecimal> weights) {
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        SortedMap<String, BigInteger> whole = new TreeMap<>();
        weights.forEach((code, weight) -> whole.put(
                code,
                weight.setScale(Math.max(scale, 0), RoundingMode.UNNECESSARY).unscaledValue()));
        return whole;
    }

    /** Whose share of {@code left}, left × weight ÷ sum, is below the floor. */
    private static List<String> below(int floor, int left, SortedMap<String, BigInteger> weights) {
        BigInteger atLeast = BigInteger.valueOf(floor).multiply(sum(weights));
        return weights.entrySet().stream()
                .filter(each ->
                        each.getValue().multiply(BigInteger.valueOf(left)).compareTo(atLeast) < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SortedMap<String, BigInteger> byLargestRemainder(long all, SortedMap<String, BigInteger> weights) {
        SortedMap<String, BigInteger> whole = new TreeMap<>();
        List<Remainder> remainders = new ArrayList<>();
        BigInteger sum = sum(weights);
        BigInteger left = BigInteger.valueOf(all);
        for (Map.Entry<String, BigInteger> each : weights.entrySet()) {
            BigInteger[] share =
                    each.getValue().multiply(BigInteger.valueOf(all)).divideAndRemainder(sum);
            whole.put(each.getKey(), share[0]);
            remainders.add(new Remainder(each.getKey(), share[1]));
            left = left.subtract(share[0]);
        }
        remainders.stream()
                .sorted(Remainder.LARGEST_FIRST)
                .limit(left.longValueExact())
                .forEach(each -> whole.merge(each.code(), BigInteger.ONE, BigInteger::add));
        return whole;
    }

    private static BigInteger sum(SortedMap<String, BigInteger> weights) {
        return weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private record Remainder(String code, BigInteger rest) {
        private static final Comparator<Remainder> LARGEST_FIRST =
                Comparator.comparing(Remainder::rest).reversed().thenComparing(Remainder::code);
    }
}
