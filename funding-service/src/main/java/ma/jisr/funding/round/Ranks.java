package ma.jisr.funding.round;

import java.util.Map;
import ma.jisr.funding.round.ProvincePlaces.Giving;
import ma.jisr.funding.round.ProvincePlaces.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts the ranks of each province and what they come to, while candidates pass in their order. */
final class Ranks {

    private final Map<String, ProvincePlaces> free;
    private @Nullable String province;
    private @Nullable Giving giving;
    private int rank;
    private Outcome outcome = Outcome.WAITING;

    Ranks(Map<String, ProvincePlaces> free) {
        this.free = free;
    }

    void advance(Drawn next) {
        Candidate candidate = next.candidate();
        Giving here = giving;
        if (here == null || !candidate.province().equals(province)) {
            province = candidate.province();
            here = new Giving(free.get(province));
            giving = here;
            rank = 0;
        }
        rank++;
        outcome = here.next(candidate.amountCentimes());
    }

    int rank() {
        return rank;
    }

    Outcome outcome() {
        return outcome;
    }
}
