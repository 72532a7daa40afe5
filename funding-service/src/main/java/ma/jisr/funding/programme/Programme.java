package ma.jisr.funding.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;

/** A programme through time: its published versions, oldest first. The aggregate's id is the programme's code. */
public record Programme(String code, List<ProgrammeVersion> versions) {

    public Programme {
        versions = List.copyOf(versions);
    }

    static Decided<Programme> first(ProgrammeVersion version) {
        return Decided.of(new Programme(version.code(), List.of(version)), version.published());
    }

    /**
     * Publishes a further version; one that is published already changes nothing.
     *
     * @throws IllegalArgumentException if this number was published with other content, or a later one was
     */
    Decided<Programme> publish(ProgrammeVersion version) {
        Optional<ProgrammeVersion> same = version(version.version());
        if (same.isPresent()) {
            Require.that(
                    same.get().equals(version),
                    version.id() + " was published with other content: give the change a new version");
            return Decided.of(this);
        }
        Require.that(
                version.version() > latest().version(),
                version.id() + " comes too late: " + latest().id() + " is published");
        List<ProgrammeVersion> longer = new ArrayList<>(versions);
        longer.add(version);
        return Decided.of(new Programme(code, longer), version.published());
    }

    /** The version that holds. */
    public ProgrammeVersion latest() {
        return versions.getLast();
    }

    /** The version of that number, if it was published. */
    public Optional<ProgrammeVersion> version(int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst();
    }
}
