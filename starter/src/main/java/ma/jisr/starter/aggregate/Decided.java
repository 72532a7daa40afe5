package ma.jisr.starter.aggregate;

import java.util.List;
import ma.jisr.starter.facts.Fact;

/** What a decision leaves behind: the aggregate's new state and the facts to tell, saved together or not at all. */
public record Decided<T>(T state, List<Fact> facts) {

    public Decided {
        facts = List.copyOf(facts);
    }

    public static <T> Decided<T> of(T state, Fact... facts) {
        return new Decided<>(state, List.of(facts));
    }
}
