package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.jisr.registration.funding.ApplicantFoundEligible;
import ma.jisr.registration.funding.ApplicantFoundIneligible;
import ma.jisr.registration.funding.ApplicantWaitlisted;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.PlaceReleased;
import ma.jisr.registration.funding.ReviewRequested;
import ma.jisr.registration.funding.RuleResult;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Moves a registration's status as funding tells. */
@Service
public class FollowingFunding {

    private final Registrations registrations;

    FollowingFunding(Registrations registrations) {
        this.registrations = registrations;
    }

    public void eligible(ApplicantFoundEligible fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.with(decision(Decision.Outcome.ELIGIBLE, fact.rules(), fact.at()))
                        .to(Status.ELIGIBLE, TimelineEntry.of(fact.at(), "ApplicantFoundEligible")));
    }

    public void ineligible(ApplicantFoundIneligible fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.with(decision(Decision.Outcome.INELIGIBLE, fact.rules(), fact.at()))
                        .to(Status.INELIGIBLE, TimelineEntry.of(fact.at(), "ApplicantFoundIneligible")));
    }

    public void review(ReviewRequested fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.with(decision(Decision.Outcome.REVIEW, fact.rules(), fact.at()))
                        .to(Status.UNDER_REVIEW, TimelineEntry.of(fact.at(), "ReviewRequested")));
    }

    public void waitlisted(ApplicantWaitlisted fact, FactSource source) {
        String rank = Long.toString(fact.rank());
        follow(
                fact.registration(),
                source,
                progress -> progress.waitingAt(fact.rank())
                        .to(Status.WAITLISTED, TimelineEntry.of(fact.at(), "ApplicantWaitlisted", rank)));
    }

    public void allocated(PlaceAllocated fact, FactSource source) {
        Place place = new Place(fact.province(), fact.amountCentimes(), fact.at());
        follow(
                fact.registration(),
                source,
                progress -> progress.placed(place)
                        .waitingAt(null)
                        .to(Status.PLACE_ALLOCATED, TimelineEntry.of(fact.at(), "PlaceAllocated")));
    }

    public void released(PlaceReleased fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.placed(null).told(TimelineEntry.of(fact.at(), "PlaceReleased")));
    }

    private static Decision decision(Decision.Outcome outcome, List<RuleResult> rules, Instant at) {
        return new Decision(outcome, rules, at);
    }

    private void follow(String registration, FactSource source, UnaryOperator<Progress> step) {
        registrations.handle(registration, source, state -> Decided.of(state.with(step.apply(state.progress()))));
    }
}
