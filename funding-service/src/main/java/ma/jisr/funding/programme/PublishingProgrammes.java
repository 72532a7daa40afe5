package ma.jisr.funding.programme;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** Publishes versions of programmes; safe to repeat, from any number of copies. */
@Component
public class PublishingProgrammes {

    private final Programmes programmes;

    PublishingProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @throws IllegalArgumentException if the version's number was published with other content, or a later one was */
    public void publish(ProgrammeVersion version) {
        if (!programmes.create(version.code(), Programme.first(version))) {
            programmes.change(version.code(), programme -> programme.publish(version));
        }
    }

    /**
     * The first half of a draft's publication: it can't change any more, so that what is opened for it fits it.
     *
     * @return the frozen draft
     * @throws ma.jisr.starter.problem.Problem 412 if the draft isn't the one seen; 409 if there is none
     */
    public ProgrammeVersion freeze(String code, long seen) {
        return Objects.requireNonNull(
                programmes.change(code, seen, Programme::freeze).draft());
    }

    /** The second half; safe to repeat. */
    public Programme publishDraft(String code) {
        return programmes.change(code, Programme::publishDraft);
    }
}
