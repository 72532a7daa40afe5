package ma.jisr.incubator.placement;

import ma.jisr.incubator.geography.Nearness;

/** One incubator that was considered for a placement, and what came of it. */
public record Considered(String incubator, Nearness nearness, Result result) {

    /** Why the choice went past it, or ended there. */
    public enum Result {
        FULL,
        PLACED
    }
}
