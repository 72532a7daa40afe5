package ma.jisr.registration.staff;

import java.util.Set;
import java.util.TreeSet;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;

/**
 * Who is an administrator, in one place, so that two who dismiss each other at once can't leave the platform without
 * one. Nobody is in here who isn't an administrator in the directory.
 */
public record Administrators(Set<String> ids) {

    static final String ID = "all";

    public Administrators {
        ids = Set.copyOf(ids);
    }

    static final Administrators NOBODY = new Administrators(Set.of());

    Decided<Administrators> with(String id) {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        return Decided.of(new Administrators(more));
    }

    /** @throws Problem 409 if nobody would be left */
    Decided<Administrators> without(String id) {
        Set<String> fewer = new TreeSet<>(ids);
        fewer.remove(id);
        if (fewer.isEmpty()) {
            throw Problem.conflict("last-administrator");
        }
        return Decided.of(new Administrators(fewer));
    }
}
