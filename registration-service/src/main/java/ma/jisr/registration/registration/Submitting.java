package ma.jisr.registration.registration;

import java.time.Clock;
import ma.jisr.registration.account.BlindIndex;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submits a draft: checked whole, then claimed as this person's only one in the programme, then told. */
@Service
public class Submitting {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final SavingDrafts drafts;
    private final SubmissionRules rules;
    private final ClaimingUniqueness uniqueness;
    private final LimitingFiles limiting;
    private final AskingConsent consents;
    private final BlindIndex index;
    private final Clock clock;

    Submitting(
            Registrations registrations,
            ReadingRegistrations reading,
            SavingDrafts drafts,
            SubmissionRules rules,
            ClaimingUniqueness uniqueness,
            LimitingFiles limiting,
            AskingConsent consents,
            BlindIndex index,
            Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.drafts = drafts;
        this.rules = rules;
        this.uniqueness = uniqueness;
        this.limiting = limiting;
        this.consents = consents;
        this.index = index;
        this.clock = clock;
    }

    /**
     * @param key the caller's name for this request; repeated under the same one it changes nothing
     * @param consentCode what the applicant told the agent who submits for her
     * @throws Problem 400 with every gap; 409 if it was submitted before, or this person has another one there
     */
    public Registration submit(String id, @Nullable String key, @Nullable String consentCode, Reader reader) {
        Registration seen = reading.own(id, reader).state();
        if (seen.wasSubmittedAs(key)) {
            return seen;
        }
        seen.requireDraft();
        ReadyDraft ready = rules.ready(seen.draft()).withHolder(index);
        consents.requireCode(seen, consentCode, reader);
        ProvenConsent consent = consents.proven(seen, consentCode, reader).orElse(null);
        drafts.keepContact(seen);
        limiting.take(ready.programme(), seen.applicant(), id);
        Claim claim = uniqueness.claim(ready.programme(), ready.nationalId(), id);
        Submission now = new Submission(clock.instant(), key, consent);
        return registrations.change(id, registration -> registration.submitted(ready, claim, now));
    }
}
