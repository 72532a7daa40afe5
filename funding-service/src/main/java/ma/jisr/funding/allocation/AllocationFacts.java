package ma.jisr.funding.allocation;

import java.time.Instant;
import ma.jisr.funding.eligibility.Decision;

/** Writes the facts of one allocation at one moment; once its applicant was erased it tells none. */
record AllocationFacts(Allocation of, Instant at) {

    ApplicantFoundEligible eligible(Decision decision) {
        return new ApplicantFoundEligible(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                decision.programmeVersion(),
                of.province(),
                decision.rules(),
                at);
    }

    ApplicantFoundIneligible ineligible(Decision decision) {
        return new ApplicantFoundIneligible(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                decision.programmeVersion(),
                of.province(),
                decision.rules(),
                at);
    }

    ReviewRequested review(Decision decision) {
        return new ReviewRequested(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                decision.programmeVersion(),
                of.province(),
                decision.rules(),
                at);
    }

    ReviewEscalated escalated(Instant dueAt) {
        return new ReviewEscalated(
                of.registration(), of.reference(), of.applicant(), of.programme(), of.province(), dueAt, at);
    }

    PlaceAllocated allocated() {
        Asked asked = of.request();
        return new PlaceAllocated(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                of.province(),
                asked.commune(),
                asked.sector(),
                asked.accessibility(),
                asked.language(),
                asked.amountCentimes(),
                at);
    }

    ApplicantWaitlisted waitlisted(Place.Waiting place) {
        return new ApplicantWaitlisted(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                of.province(),
                place.rank(),
                place.cause(),
                at);
    }

    PlaceOffered offered(Instant until) {
        return new PlaceOffered(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                of.province(),
                of.request().amountCentimes(),
                until,
                at);
    }

    OfferExpired expired() {
        return new OfferExpired(of.registration(), of.reference(), of.applicant(), of.programme(), of.province(), at);
    }

    PlaceReleased released() {
        return new PlaceReleased(
                of.registration(),
                of.reference(),
                of.applicant(),
                of.programme(),
                of.province(),
                of.request().amountCentimes(),
                at);
    }

    WithdrawalRefused withdrawalRefused() {
        return new WithdrawalRefused(
                of.registration(), of.reference(), of.applicant(), of.programme(), of.province(), at);
    }
}
