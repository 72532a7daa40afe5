package ma.jisr.funding.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A programme through time: its published versions, oldest first, and perhaps a draft of the next one. The aggregate's id
 * is the programme's code.
 *
 * @param draft null if nothing is being prepared
 * @param publishing true while the draft's envelopes are being opened: it can't change any more, and will be published;
 *     null otherwise
 */
public record Programme(
        String code,
        List<ProgrammeVersion> versions,
        @Nullable ProgrammeVersion draft,
        @Nullable Boolean publishing) {

    public Programme {
        versions = List.copyOf(versions);
    }

    static Decided<Programme> first(ProgrammeVersion version) {
        return Decided.of(new Programme(version.code(), List.of(version), null, null), version.published(List.of()));
    }

    static Decided<Programme> drafted(ProgrammeVersion draft) {
        return Decided.of(new Programme(draft.code(), List.of(), draft.numbered(1), null));
    }

    /** @throws Problem 409 while the draft before is being published */
    Decided<Programme> draft(ProgrammeVersion next) {
        requireNotPublishing();
        return Decided.of(new Programme(code, versions, next.numbered(nextNumber()), null));
    }

    /**
     * Lets nobody change the draft any more, so that envelopes can be opened for it.
     *
     * @throws Problem 409 if there is no draft
     */
    Decided<Programme> freeze() {
        return Decided.of(new Programme(code, versions, required().numbered(nextNumber()), true));
    }

    /** The frozen draft becomes the version that holds; if another process was first, nothing changes. */
    Decided<Programme> publishDraft() {
        if (!isPublishing()) {
            return Decided.of(this);
        }
        ProgrammeVersion next = required().numbered(nextNumber());
        return Decided.of(new Programme(code, with(next), null, null), next.published(versions));
    }

    /**
     * Publishes a further version; one that is published already changes nothing. A draft stays.
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
                version.version() >= nextNumber(),
                version.id() + " comes too late: "
                        + latest().map(ProgrammeVersion::id).orElse("none") + " is published");
        return Decided.of(new Programme(code, with(version), draft, publishing), version.published(versions));
    }

    /** The version that holds; empty if none was published yet. */
    public Optional<ProgrammeVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version of that number, if it was published. */
    public Optional<ProgrammeVersion> version(int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst();
    }

    public boolean isPublishing() {
        return Boolean.TRUE.equals(publishing);
    }

    private int nextNumber() {
        return latest().map(ProgrammeVersion::version).orElse(0) + 1;
    }

    private ProgrammeVersion required() {
        if (draft == null) {
            throw Problem.conflict("no-draft", code);
        }
        return draft;
    }

    private void requireNotPublishing() {
        if (isPublishing()) {
            throw Problem.conflict("draft-publishing", code);
        }
    }

    private List<ProgrammeVersion> with(ProgrammeVersion version) {
        List<ProgrammeVersion> longer = new ArrayList<>(versions);
        longer.add(version);
        return longer;
    }
}
