package ma.jisr.funding.allotment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.territory.Disparity;
import ma.jisr.funding.territory.Province;
import org.jspecify.annotations.Nullable;

/** How places would be spread over a programme's provinces, beside how they are and how plain population would have it. */
public record Proposal(Parameters parameters, List<Line> lines) {

    public Proposal {
        lines = List.copyOf(lines);
    }

    /**
     * One province.
     *
     * @param needIndex its weight
     * @param now its envelope as it is
     * @param byPopulation its places by share of population alone
     * @param places what is proposed; for a programme that only its money bounds, its part of the units
     * @param amountCentimes the money that goes with them
     */
    public record Line(
            Province province, BigDecimal needIndex, Envelope now, int byPopulation, int places, long amountCentimes) {

        /** What its envelope would have; no places where only the money bounds. */
        public EnvelopeSize size() {
            return new EnvelopeSize(now.placesTotal() == null ? null : (long) places, amountCentimes);
        }

        /** Whether more places or money are taken than it would have. */
        boolean isLessThanTaken() {
            return now.placesTotal() != null && places < now.placesTaken() || amountCentimes < now.amountCommitted();
        }

        /** What there is now: places, or the money where only that bounds. */
        public long quantityNow() {
            @Nullable Long counted = now.placesTotal();
            return counted == null ? now.amountTotal() : counted;
        }
    }

    public BigDecimal disparityNow() {
        return disparity(Line::quantityNow);
    }

    public BigDecimal disparityByPopulation() {
        return disparity(line -> (long) line.byPopulation());
    }

    public BigDecimal disparityProposed() {
        return disparity(line -> (long) line.places());
    }

    private BigDecimal disparity(Function<Line, Long> quantity) {
        return Disparity.gini(lines.stream()
                .map(line -> Disparity.rate(
                        BigDecimal.valueOf(quantity.apply(line)),
                        line.province().population()))
                .toList());
    }
}
