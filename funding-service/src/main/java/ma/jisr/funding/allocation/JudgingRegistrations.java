package ma.jisr.funding.allocation;

import java.time.Clock;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.JudgingEligibility;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.programme.Selection;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what was submitted by its programme's rules, and gives a place to whoever is found eligible. */
@Component
public class JudgingRegistrations {

    private final PublishedProgrammes programmes;
    private final JudgingEligibility eligibility;
    private final Allocations allocations;
    private final AllocatingPlaces places;
    private final Clock clock;

    JudgingRegistrations(
            PublishedProgrammes programmes,
            JudgingEligibility eligibility,
            Allocations allocations,
            AllocatingPlaces places,
            Clock clock) {
        this.programmes = programmes;
        this.eligibility = eligibility;
        this.allocations = allocations;
        this.places = places;
        this.clock = clock;
    }

    /** @throws IllegalStateException if no programme with its code is published: the registration waits until one is */
    public void judge(RegistrationSubmitted registration, FactSource source) {
        ProgrammeVersion programme = programmes
                .latest(registration.programme())
                .orElseThrow(
                        () -> new IllegalStateException("No programme is published as " + registration.programme()));
        Evidence evidence = eligibility.evidence(registration, programme);
        Decision decision = eligibility.judge(evidence, programme);
        Decided<Allocation> first = Allocation.judged(
                registration, programme, evidence, decision, score(evidence, programme), clock.instant());
        boolean isNew = allocations.create(registration.registration(), source, first);
        CrashPoints.at("funding.afterJudgeBeforeHold");
        if (isNew) {
            places.settle(first.state());
        } else {
            places.settle(registration.registration());
        }
    }

    /** Null unless the programme's places go to the best of a round. */
    private @Nullable Score score(Evidence evidence, ProgrammeVersion programme) {
        return programme.selection() == Selection.RANKED
                ? new Score(evidence.submittedAt(), eligibility.score(evidence, programme), null)
                : null;
    }
}
