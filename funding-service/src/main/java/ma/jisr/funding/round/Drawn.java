package ma.jisr.funding.round;

import java.util.Comparator;

/** A candidate with its lottery value; sorted, best first, province by province. */
record Drawn(Candidate candidate, int total, String lottery) implements Comparable<Drawn> {

    /** References differ; should two be the same, their registrations' ids keep the order total. */
    private static final Comparator<Drawn> ORDER = Comparator.comparing(
                    (Drawn each) -> each.candidate().province())
            .thenComparing(Comparator.comparingInt(Drawn::total).reversed())
            .thenComparing(Drawn::lottery)
            .thenComparing(each -> each.candidate().reference())
            .thenComparing(each -> each.candidate().registration());

    static Drawn of(Candidate candidate, Lottery lottery) {
        return new Drawn(candidate, candidate.total(), lottery.draw(candidate.reference()));
    }

    @Override
    public int compareTo(Drawn other) {
        return ORDER.compare(this, other);
    }
}
