package ma.jisr.starter.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;

/** A running sum: what was counted, in order. */
record Tally(String id, List<Integer> counted, Instant at) {

    static Decided<Tally> start(String id, int number, Instant at) {
        Tally first = new Tally(id, List.of(number), at);
        return Decided.of(first, new TallyFact.Tallied(id, number, first.total()));
    }

    Decided<Tally> count(int number) {
        List<Integer> longer = new ArrayList<>(counted);
        longer.add(number);
        Tally next = new Tally(id, longer, at);
        return Decided.of(next, new TallyFact.Tallied(id, number, next.total()));
    }

    int total() {
        return counted.stream().mapToInt(Integer::intValue).sum();
    }
}
