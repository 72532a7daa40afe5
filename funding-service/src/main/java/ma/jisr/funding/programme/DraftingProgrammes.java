package ma.jisr.funding.programme;

import java.util.Optional;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the draft of a programme's next version; nothing of it holds until it is published. */
@Component
public class DraftingProgrammes {

    private final Programmes programmes;

    DraftingProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A programme that has a draft. */
    public record Draft(ProgrammeVersion version, long tag) {}

    /** @throws Problem 404 if there is none */
    public Draft read(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("draft", code));
    }

    public Optional<Draft> find(String code) {
        return programmes.find(code).map(DraftingProgrammes::draft);
    }

    /** What was saved, and whether there was no draft before. */
    public record Saved(Draft draft, boolean isNew) {}

    /**
     * Saves the draft of its programme's next version.
     *
     * @param seen the tag of the draft that the caller has read; null if she means to make the first
     * @throws Problem 412 if the draft isn't the one seen; 428 if there is one and none was seen; 409 while it is being
     *     published
     */
    public Saved save(ProgrammeVersion draft, @Nullable Long seen) {
        String code = draft.code();
        Optional<Versioned<Programme>> found = programmes.find(code);
        if (found.isEmpty() && seen == null && programmes.create(code, Programme.drafted(draft))) {
            return new Saved(new Draft(draft.numbered(1), 1), true);
        }
        Versioned<Programme> before = found.or(() -> programmes.find(code)).orElseThrow(Problem::preconditionFailed);
        ProgrammeVersion old = before.state().draft();
        boolean repeated = old != null && old.equals(draft.numbered(old.version()));
        if (repeated && (seen == null || seen == before.version())) {
            return new Saved(new Draft(old, before.version()), false);
        }
        requireSeen(old, before.version(), seen);
        Programme after = programmes.change(code, before.version(), programme -> programme.draft(draft));
        return new Saved(new Draft(after.draft(), before.version() + 1), old == null);
    }

    private static void requireSeen(@Nullable ProgrammeVersion draft, long version, @Nullable Long seen) {
        if (draft != null && seen == null) {
            throw Problem.preconditionRequired();
        }
        if (seen != null && (draft == null || seen != version)) {
            throw Problem.preconditionFailed();
        }
    }

    private static @Nullable Draft draft(Versioned<Programme> programme) {
        ProgrammeVersion draft = programme.state().draft();
        return draft == null ? null : new Draft(draft, programme.version());
    }
}
