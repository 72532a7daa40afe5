package ma.jisr.journey.bench;

import java.util.List;
import java.util.Locale;

/** Medians and ratios of the runs of one session. */
final class Figures {

    /** Beyond this the machine was too noisy for its ratio to mean anything. */
    static final double NOISE = 0.15;

    private Figures() {}

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the two middle-most neighbours of the reference lie apart, relative to their median. */
    static double spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int from = Math.max(0, sorted.size() / 2 - 1);
        int to = Math.min(sorted.size() - 1, sorted.size() / 2 + 1);
        return (sorted.get(to) - sorted.get(from)) / median(values);
    }

    static String of(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
