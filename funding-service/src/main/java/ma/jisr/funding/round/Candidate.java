package ma.jisr.funding.round;

import java.util.List;
import ma.jisr.funding.eligibility.Points;

/**
 * One registration in a round, with all that its rank depends on but the seed.
 *
 * @param programmeVersion by whose grid it was scored
 */
public record Candidate(
        String registration,
        String reference,
        String province,
        int programmeVersion,
        List<Points> points,
        long amountCentimes) {

    public Candidate {
        points = List.copyOf(points);
    }

    int total() {
        return points.stream().mapToInt(Points::points).sum();
    }
}
