package ma.jisr.incubator.placement;

import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.geography.Nearness;

/** An incubator that serves her commune, with how near it is to her. */
record Candidate(Incubator incubator, Nearness nearness) {

    String id() {
        return incubator.id();
    }

    Considered full() {
        return new Considered(id(), nearness, Considered.Result.FULL);
    }

    Considered placed() {
        return new Considered(id(), nearness, Considered.Result.PLACED);
    }
}
