package ma.jisr.incubator.geography;

import java.util.Comparator;

/**
 * How near one commune is to another; nearer ones come first.
 *
 * @param kilometres between the centres of their provinces; 0 within a province
 */
public record Nearness(Step step, int kilometres) implements Comparable<Nearness> {

    private static final Comparator<Nearness> ORDER =
            Comparator.comparing(Nearness::step).thenComparingInt(Nearness::kilometres);

    @Override
    public int compareTo(Nearness other) {
        return ORDER.compare(this, other);
    }
}
