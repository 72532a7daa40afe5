package ma.jisr.registration.registration;

import ma.jisr.registration.funding.LoanFact;
import ma.jisr.registration.funding.LoanGranted;
import ma.jisr.registration.funding.LoanReduced;
import ma.jisr.registration.funding.LoanSettled;
import ma.jisr.registration.funding.LoanWrittenOff;
import ma.jisr.registration.funding.RepaymentOverdue;
import ma.jisr.registration.funding.RepaymentReceived;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Tells how her loan comes back. It is funding's to keep; here it makes her story whole, and ends it. */
@Service
public class FollowingLoans {

    private final Registrations registrations;

    FollowingLoans(Registrations registrations) {
        this.registrations = registrations;
    }

    public void follow(LoanFact fact, FactSource source) {
        registrations.handle(
                fact.registration(), source, state -> Decided.of(state.with(after(state.progress(), fact))));
    }

    private static Progress after(Progress progress, LoanFact fact) {
        TimelineEntry entry = entry(fact);
        return fact instanceof LoanSettled ? progress.to(Status.COMPLETED, entry) : progress.told(entry);
    }

    private static TimelineEntry entry(LoanFact fact) {
        return switch (fact) {
            case LoanGranted granted ->
                TimelineEntry.of(fact.at(), "LoanGranted", Shown.amount(granted.amountCentimes()));
            case LoanReduced reduced ->
                TimelineEntry.of(
                        fact.at(),
                        "LoanReduced",
                        Shown.amount(reduced.amountCentimes()),
                        Shown.amount(reduced.outstandingCentimes()));
            case RepaymentReceived received ->
                TimelineEntry.of(
                        fact.at(),
                        "RepaymentReceived",
                        Shown.amount(received.amountCentimes()),
                        Shown.amount(received.outstandingCentimes()));
            case RepaymentOverdue overdue ->
                TimelineEntry.of(
                        fact.at(),
                        "RepaymentOverdue",
                        Shown.amount(overdue.overdueCentimes()),
                        Shown.day(overdue.dueOn()));
            case LoanSettled settled -> TimelineEntry.of(fact.at(), "LoanSettled");
            case LoanWrittenOff written ->
                TimelineEntry.of(fact.at(), "LoanWrittenOff", Shown.amount(written.amountCentimes()));
        };
    }
}
