package ma.jisr.funding.eligibility;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.registration.RegistrationSubmitted;
import org.springframework.stereotype.Component;

/** Judges a registration by all rules of a programme version, each compiled once. */
@Component
public class JudgingEligibility {

    private final RunningGrants grants;
    private final Phrases phrases;
    private final Map<String, Rulebook> rulebooks = new ConcurrentHashMap<>();

    JudgingEligibility(RunningGrants grants, Phrases phrases) {
        this.grants = grants;
        this.phrases = phrases;
    }

    public Decision judge(RegistrationSubmitted registration, ProgrammeVersion programme) {
        Rulebook rulebook = rulebooks.computeIfAbsent(programme.id(), id -> Rulebook.of(programme));
        long running = rulebook.asksForRunningGrants()
                ? grants.besides(registration.programme(), registration.applicant())
                : 0;
        return rulebook.judge(registration, running, phrases);
    }
}
