package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.registration.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a draft may be submitted: complete, free of contradictions, in an open window. */
@Component
class SubmissionRules {

    private static final List<SubmissionRule> RULES = List.of(
            new ProgrammeTakesIt(),
            new ApplicantIsDescribed(),
            new ResidenceIsInTheRegion(),
            new CooperativeIsDescribed(),
            new DisabilityIsProved(),
            new ProjectIsFinanced(),
            new ConsentIsGiven());

    private final KnowingProgrammes programmes;
    private final Geography geography;
    private final RegistrationSettings settings;
    private final Clock clock;

    SubmissionRules(KnowingProgrammes programmes, Geography geography, RegistrationSettings settings, Clock clock) {
        this.programmes = programmes;
        this.geography = geography;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ma.jisr.starter.problem.Problem 400 that names every gap and contradiction at once */
    ReadyDraft ready(Draft draft) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Circumstances circumstances =
                new Circumstances(programme(draft.programme()), geography, today, settings.consentVersions());
        findings(draft, circumstances).refuse();
        return new ReadyDraft(draft, today);
    }

    static Findings findings(Draft draft, Circumstances circumstances) {
        Findings findings = new Findings();
        RULES.forEach(rule -> rule.check(draft, circumstances, findings));
        return findings;
    }

    private @Nullable Programme programme(@Nullable String code) {
        return code == null ? null : programmes.programme(code).orElse(null);
    }
}
