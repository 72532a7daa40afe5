package ma.jisr.funding.publication;

import ma.jisr.funding.programme.DraftingProgrammes;
import ma.jisr.funding.programme.DraftingProgrammes.Draft;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.funding.programme.PublishingProgrammes;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Makes a draft the version that holds: (1) it is frozen, (2) the envelopes of its new provinces are opened, (3) it is
 * published. So nobody is judged who couldn't get a place, and what was opened is what is published. Whatever a crash
 * leaves frozen is published by a sweep.
 */
@Component
public class PublishingDrafts {

    private final DraftingProgrammes drafts;
    private final CheckingDrafts checking;
    private final OpeningEnvelopes envelopes;
    private final PublishingProgrammes publishing;
    private final Programmes programmes;

    PublishingDrafts(
            DraftingProgrammes drafts,
            CheckingDrafts checking,
            OpeningEnvelopes envelopes,
            PublishingProgrammes publishing,
            Programmes programmes) {
        this.drafts = drafts;
        this.checking = checking;
        this.envelopes = envelopes;
        this.publishing = publishing;
        this.programmes = programmes;
    }

    /**
     * @param seen the tag of the draft that the caller has read
     * @throws Problem 409 if there is no draft, 412 if it isn't the one seen, 400 if something is wrong with it
     */
    public ProgrammeVersion publish(String code, long seen) {
        long version = programmes
                .find(code)
                .orElseThrow(() -> Problem.notFound("programme", code))
                .version();
        if (version != seen) {
            throw Problem.preconditionFailed();
        }
        Draft draft = drafts.find(code).orElseThrow(() -> Problem.conflict("no-draft", code));
        checking.require(draft.version());
        ProgrammeVersion frozen = publishing.freeze(code, seen);
        CrashPoints.at("funding.afterFreezeBeforeEnvelopes");
        return open(frozen);
    }

    /** Publishes what a crash left frozen. Safe to run twice at a time. */
    public void finish() {
        for (String code : programmes.publishing()) {
            programmes
                    .find(code)
                    .map(found -> found.state())
                    .filter(Programme::isPublishing)
                    .map(Programme::draft)
                    .ifPresent(this::open);
        }
    }

    private ProgrammeVersion open(ProgrammeVersion frozen) {
        envelopes.open(frozen);
        CrashPoints.at("funding.afterEnvelopesBeforePublished");
        return publishing.publishDraft(frozen.code()).latest().orElseThrow();
    }
}
