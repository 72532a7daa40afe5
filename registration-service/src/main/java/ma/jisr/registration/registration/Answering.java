package ma.jisr.registration.registration;

import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;

/** What an applicant answers to funding: that she takes its offer, or holds its refusal to be wrong. */
final class Answering {

    private Answering() {}

    /**
     * Accepts what she was offered; once more changes nothing.
     *
     * @throws Problem 409 if there is no offer, or no longer
     */
    static Decided<Registration> accepted(Registration file, Instant now) {
        Progress progress = file.progress();
        Offer offer = progress.funding().offer();
        if (offer == null || progress.status() == Status.WITHDRAWN) {
            throw Problem.conflict("no-offer");
        }
        if (offer.acceptedAt() != null) {
            return Decided.of(file);
        }
        if (offer.isOver(now)) {
            throw Problem.conflict("offer-expired");
        }
        Progress next = progress.with(progress.funding().with(offer.accepted(now)))
                .told(TimelineEntry.of(now, "OfferAccepted"));
        return Decided.of(
                file.with(next),
                new OfferAccepted(
                        file.id(), file.reference(), file.applicant(), file.programme(), file.province(), now));
    }

    /**
     * When it was refused, if she may still hold that to be wrong.
     *
     * @throws Problem 409 if it wasn't refused, or she has appealed before
     */
    static Instant refusedAt(Registration file) {
        Progress progress = file.progress();
        if (progress.appeal() != null) {
            throw Problem.conflict("already-appealed");
        }
        if (progress.status() != Status.INELIGIBLE || progress.decision() == null) {
            throw Problem.conflict("not-refused");
        }
        return progress.decision().at();
    }

    static Decided<Registration> appealed(Registration file, String grounds, Instant now) {
        Appeal appeal = new Appeal(file.id() + "-appeal", grounds, now, null);
        Progress next = file.progress().with(appeal).told(TimelineEntry.of(now, "AppealLodged"));
        return Decided.of(
                file.with(next),
                new AppealLodged(
                        file.id(),
                        file.reference(),
                        file.applicant(),
                        file.programme(),
                        file.province(),
                        appeal.id(),
                        now));
    }
}
