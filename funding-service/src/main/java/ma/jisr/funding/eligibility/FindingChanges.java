package ma.jisr.funding.eligibility;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.jisr.funding.eligibility.Change.Bound;
import ma.jisr.funding.language.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Computes what would make a failed rule hold. Where its comparisons may change is read from its syntax tree; each such
 * value is then tried on the rule itself, with its neighbours, so that what is offered is true and the nearest.
 */
record FindingChanges(CelAbstractSyntaxTree tree, CelRuntime.Program program) {

    private static final BigInteger LARGEST = BigInteger.valueOf(1_000_000_000_000_000L);

    /** @param names the inputs that the rule uses */
    List<Change> of(List<String> names, Map<String, Object> values, Phrases phrases) {
        return Vocabulary.CHANGEABLE.stream()
                .filter(names::contains)
                .map(name -> change(name, values, phrases))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Change change(String name, Map<String, Object> values, Phrases phrases) {
        Thresholds thresholds = new Thresholds(tree, name, values);
        Trial trial = new Trial(program, name, values);
        return switch (values.get(name)) {
            case Long number -> said(number(thresholds, trial, number), name, phrases);
            case String text
            when Thresholds.date(text) instanceof LocalDate date -> said(date(thresholds, trial, date), name, phrases);
            case null, default -> null;
        };
    }

    /** What is needed, before it is put into words. */
    private record Found(Object value, Object needed, Bound bound) {}

    private static @Nullable Found number(Thresholds thresholds, Trial trial, long value) {
        List<BigInteger> tried = thresholds.numbers().stream()
                .flatMap(each -> Stream.of(each.subtract(BigInteger.ONE), each, each.add(BigInteger.ONE)))
                .filter(each -> each.signum() >= 0 && each.compareTo(LARGEST) <= 0)
                .distinct()
                .toList();
        Function<BigInteger, Object> asInput = BigInteger::longValueExact;
        BigInteger now = BigInteger.valueOf(value);
        BigInteger needed = nearest(
                tried, each -> each.subtract(now).abs(), each -> isOffer(each, each.compareTo(now), asInput, trial));
        return needed == null ? null : new Found(value, needed.longValueExact(), bound(needed.compareTo(now)));
    }

    private static boolean isOffer(BigInteger needed, int side, Function<BigInteger, Object> asInput, Trial trial) {
        BigInteger step = BigInteger.valueOf(side);
        BigInteger before = needed.subtract(step);
        BigInteger after = needed.add(step);
        return side != 0
                && trial.holds(asInput.apply(needed))
                && !trial.holds(asInput.apply(before))
                && (after.signum() < 0 || trial.holds(asInput.apply(after)));
    }

    private static @Nullable Found date(Thresholds thresholds, Trial trial, LocalDate value) {
        List<LocalDate> tried = thresholds.dates().stream()
                .flatMap(each -> Stream.of(each.minusDays(1), each, each.plusDays(1)))
                .distinct()
                .toList();
        LocalDate needed = nearest(
                tried,
                each -> BigInteger.valueOf(Math.abs(each.toEpochDay() - value.toEpochDay())),
                each -> isOffer(each, Integer.signum(each.compareTo(value)), trial));
        return needed == null ? null : new Found(value.toString(), needed.toString(), bound(needed.compareTo(value)));
    }

    private static boolean isOffer(LocalDate needed, int side, Trial trial) {
        return side != 0
                && trial.holds(needed.toString())
                && !trial.holds(needed.minusDays(side).toString())
                && trial.holds(needed.plusDays(side).toString());
    }

    private static Bound bound(int side) {
        return side > 0 ? Bound.AT_LEAST : Bound.AT_MOST;
    }

    private static <T> @Nullable T nearest(List<T> tried, Function<T, BigInteger> distance, Predicate<T> isOffer) {
        List<T> ordered = new ArrayList<>(tried);
        ordered.sort(Comparator.comparing(distance));
        return ordered.stream().filter(isOffer).findFirst().orElse(null);
    }

    private static @Nullable Change said(@Nullable Found found, String name, Phrases phrases) {
        if (found == null) {
            return null;
        }
        String input = Vocabulary.lastPart(name);
        String key = found.bound() == Bound.AT_LEAST ? "change.at-least" : "change.at-most";
        return new Change(
                input,
                found.value(),
                found.needed(),
                found.bound(),
                phrases.with(
                        key,
                        phrases.of("input." + input),
                        InWords.of(input, found.value()),
                        InWords.of(input, found.needed())));
    }

    /** The rule with another value in the place of one. */
    private record Trial(CelRuntime.Program program, String name, Map<String, Object> values) {

        boolean holds(Object value) {
            Map<String, Object> changed = new HashMap<>(values);
            changed.put(name, value);
            try {
                return Boolean.TRUE.equals(program.eval(changed));
            } catch (CelEvaluationException e) {
                return false; // What can't be evaluated doesn't hold.
            }
        }
    }
}
