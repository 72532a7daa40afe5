package ma.jisr.funding.eligibility;

import java.util.List;
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

    /** What these rules may look at: her running grants are counted now, if a rule asks for them. */
    public Evidence evidence(RegistrationSubmitted registration, ProgrammeVersion programme) {
        Evidence evidence = Evidence.of(registration);
        return rulebook(programme).asksForRunningGrants()
                ? evidence.withRunningGrants(grants.besides(registration.programme(), registration.grantHolder()))
                : evidence;
    }

    /** The same evidence gets the same decision, at any time. */
    public Decision judge(Evidence evidence, ProgrammeVersion programme) {
        return rulebook(programme).judge(evidence, phrases);
    }

    public boolean asksForRunningGrants(ProgrammeVersion programme) {
        return rulebook(programme).asksForRunningGrants();
    }

    /** What the programme's grid gives for the same evidence; no points if it has none. */
    public List<Points> score(Evidence evidence, ProgrammeVersion programme) {
        return rulebook(programme).score(evidence);
    }

    private Rulebook rulebook(ProgrammeVersion programme) {
        return rulebooks.computeIfAbsent(programme.id(), id -> Rulebook.of(programme));
    }
}
