package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.jisr.registration.funding.AppealDecided;
import ma.jisr.registration.funding.ApplicantFoundEligible;
import ma.jisr.registration.funding.ApplicantFoundIneligible;
import ma.jisr.registration.funding.ApplicantWaitlisted;
import ma.jisr.registration.funding.FundingCompleted;
import ma.jisr.registration.funding.OfferExpired;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.PlaceOffered;
import ma.jisr.registration.funding.PlaceReleased;
import ma.jisr.registration.funding.ReviewEscalated;
import ma.jisr.registration.funding.ReviewRequested;
import ma.jisr.registration.funding.RuleResult;
import ma.jisr.registration.funding.WithdrawalRefused;
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
                        .judged(Status.ELIGIBLE, TimelineEntry.of(fact.at(), "ApplicantFoundEligible")));
    }

    public void ineligible(ApplicantFoundIneligible fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.with(decision(Decision.Outcome.INELIGIBLE, fact.rules(), fact.at()))
                        .judged(Status.INELIGIBLE, TimelineEntry.of(fact.at(), "ApplicantFoundIneligible")));
    }

    /** What an officer saw before, if an appeal has it looked at again, no longer counts. */
    public void review(ReviewRequested fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.with(decision(Decision.Outcome.REVIEW, fact.rules(), fact.at()))
                        .with((Review) null)
                        .judged(Status.UNDER_REVIEW, TimelineEntry.of(fact.at(), "ReviewRequested")));
    }

    public void escalated(ReviewEscalated fact, FactSource source) {
        TimelineEntry entry = TimelineEntry.of(fact.at(), TimelineEntry.REVIEW_ESCALATED, Shown.day(fact.dueAt()));
        follow(fact.registration(), source, progress -> progress.told(entry));
    }

    public void waitlisted(ApplicantWaitlisted fact, FactSource source) {
        String rank = Long.toString(fact.rank());
        follow(
                fact.registration(),
                source,
                progress -> progress.waitingAt(fact.rank())
                        .judged(Status.WAITLISTED, TimelineEntry.of(fact.at(), "ApplicantWaitlisted", rank)));
    }

    public void offered(PlaceOffered fact, FactSource source) {
        Offer offer = new Offer(fact.amountCentimes(), fact.expiresAt(), null);
        TimelineEntry entry = TimelineEntry.of(
                fact.at(), "PlaceOffered", Shown.amount(fact.amountCentimes()), Shown.hour(fact.expiresAt()));
        follow(
                fact.registration(),
                source,
                progress -> progress.with(progress.funding().with(offer)).told(entry));
    }

    /** She has left the line, and is what she was before it. */
    public void expired(OfferExpired fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> withoutOffer(progress)
                        .waitingAt(null)
                        .judged(Status.ELIGIBLE, TimelineEntry.of(fact.at(), "OfferExpired")));
    }

    public void allocated(PlaceAllocated fact, FactSource source) {
        Place place = new Place(fact.province(), fact.amountCentimes(), fact.at());
        follow(
                fact.registration(),
                source,
                progress -> withoutOffer(progress)
                        .placed(place)
                        .waitingAt(null)
                        .judged(Status.PLACE_ALLOCATED, TimelineEntry.of(fact.at(), "PlaceAllocated")));
    }

    public void released(PlaceReleased fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> withoutOffer(progress).placed(null).told(TimelineEntry.of(fact.at(), "PlaceReleased")));
    }

    public void withdrawalRefused(WithdrawalRefused fact, FactSource source) {
        TimelineEntry entry = TimelineEntry.of(fact.at(), "WithdrawalRefused");
        registrations.handle(fact.registration(), source, state -> Decided.of(state.withdrawalRefused(entry)));
    }

    public void appealDecided(AppealDecided fact, FactSource source) {
        Appeal.Ruling ruling = new Appeal.Ruling(fact.outcome(), fact.reason(), fact.at());
        String event = fact.outcome() == AppealDecided.Outcome.UPHELD ? "AppealUpheld" : "AppealRejected";
        follow(fact.registration(), source, progress -> {
            Appeal appeal = progress.appeal();
            Progress told = progress.told(new TimelineEntry(fact.at(), event, List.of()));
            return appeal == null ? told : told.with(appeal.ruled(ruling));
        });
    }

    public void completed(FundingCompleted fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.to(Status.COMPLETED, TimelineEntry.of(fact.at(), "FundingCompleted")));
    }

    private static Progress withoutOffer(Progress progress) {
        return progress.with(progress.funding().with((Offer) null));
    }

    private static Decision decision(Decision.Outcome outcome, List<RuleResult> rules, Instant at) {
        return new Decision(outcome, rules, at);
    }

    private void follow(String registration, FactSource source, UnaryOperator<Progress> step) {
        registrations.handle(registration, source, state -> Decided.of(state.with(step.apply(state.progress()))));
    }
}
