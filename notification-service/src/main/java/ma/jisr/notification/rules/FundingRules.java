package ma.jisr.notification.rules;

import static ma.jisr.notification.rules.Rule.news;
import static ma.jisr.notification.template.Words.same;

import java.util.List;
import java.util.Map;
import ma.jisr.notification.funding.AppealDecided;
import ma.jisr.notification.funding.ApplicantFoundEligible;
import ma.jisr.notification.funding.ApplicantFoundIneligible;
import ma.jisr.notification.funding.ApplicantWaitlisted;
import ma.jisr.notification.funding.ChequeAssigned;
import ma.jisr.notification.funding.ChequeExpired;
import ma.jisr.notification.funding.ChequeHandedOver;
import ma.jisr.notification.funding.ChequeIssued;
import ma.jisr.notification.funding.ChequeReplaced;
import ma.jisr.notification.funding.ChequeReturned;
import ma.jisr.notification.funding.ChequeStopped;
import ma.jisr.notification.funding.LoanGranted;
import ma.jisr.notification.funding.LoanSettled;
import ma.jisr.notification.funding.LoanWrittenOff;
import ma.jisr.notification.funding.OfferExpired;
import ma.jisr.notification.funding.PaymentApproved;
import ma.jisr.notification.funding.PaymentReturned;
import ma.jisr.notification.funding.PlaceAllocated;
import ma.jisr.notification.funding.PlaceOffered;
import ma.jisr.notification.funding.RepaymentDue;
import ma.jisr.notification.funding.RepaymentOverdue;
import ma.jisr.notification.funding.RepaymentReceived;
import ma.jisr.notification.funding.ReviewRequested;
import ma.jisr.notification.funding.TransferSent;
import ma.jisr.notification.funding.WithdrawalRefused;
import ma.jisr.notification.template.Amounts;
import ma.jisr.notification.template.Days;
import ma.jisr.notification.template.Words;

/** The table's lines about decisions, places and money. */
final class FundingRules {

    private FundingRules() {}

    /** What was decided, and the place. */
    static final List<Rule<?>> DECISIONS = List.of(
            news(ApplicantFoundEligible.class, "applicant-found-eligible"),
            news(
                    ApplicantFoundIneligible.class,
                    "applicant-found-ineligible",
                    f -> Map.of("reasons", Reasons.of(f.failed()))),
            news(ReviewRequested.class, "review-requested"),
            news(
                    PlaceOffered.class,
                    "place-offered",
                    f -> Map.of("amount", Amounts.of(f.amountCentimes()), "until", Days.of(f.expiresAt()))),
            news(OfferExpired.class, "offer-expired"),
            news(PlaceAllocated.class, "place-allocated", f -> Map.of("amount", Amounts.of(f.amountCentimes()))),
            news(
                    ApplicantWaitlisted.class,
                    "applicant-waitlisted",
                    f -> Map.of("rank", same(Integer.toString(f.rank())))),
            news(WithdrawalRefused.class, "withdrawal-refused"),
            news(
                    AppealDecided.class,
                    "appeal-decided",
                    f -> Map.of("outcome", Outcomes.of(f.outcome()), "reason", same(f.reason()))));

    /** Transfers and cheques. What her bank tells her, nobody else does. */
    static final List<Rule<?>> PAYMENTS = List.of(
            news(PaymentApproved.class, "payment-approved", f -> Map.of("amount", Amounts.of(f.amountCentimes()))),
            news(TransferSent.class, "transfer-sent", f -> Map.of("amount", Amounts.of(f.amountCentimes()))),
            news(PaymentReturned.class, "payment-returned", f -> Map.of("amount", Amounts.of(f.amountCentimes()))),
            news(ChequeIssued.class, "cheque-issued", f -> cheque(f.cheque(), f.amountCentimes())),
            news(
                    ChequeAssigned.class,
                    "cheque-assigned",
                    f -> Map.of("cheque", same(f.cheque()), "day", Days.of(f.heldOn()), "venue", new Words(f.venue()))),
            news(ChequeHandedOver.class, "cheque-handed-over", f -> cheque(f.cheque(), f.amountCentimes())),
            news(ChequeExpired.class, "cheque-expired", f -> Map.of("cheque", same(f.cheque()))),
            news(ChequeReturned.class, "cheque-returned", f -> Map.of("cheque", same(f.cheque()))),
            news(ChequeStopped.class, "cheque-stopped", f -> Map.of("cheque", same(f.cheque()))),
            news(
                    ChequeReplaced.class,
                    "cheque-replaced",
                    f -> Map.of("cheque", same(f.cheque()), "replacement", same(f.replacement()))));

    /** What is to be paid back. */
    static final List<Rule<?>> LOANS = List.of(
            news(
                    LoanGranted.class,
                    "loan-granted",
                    f -> Map.of(
                            "amount",
                            Amounts.of(f.amountCentimes()),
                            "first",
                            Amounts.of(f.first().amountCentimes()),
                            "day",
                            Days.of(f.first().dueOn()))),
            news(
                    RepaymentReceived.class,
                    "repayment-received",
                    f -> Map.of("amount", Amounts.of(f.amountCentimes()), "rest", Amounts.of(f.outstandingCentimes()))),
            news(
                    RepaymentDue.class,
                    "repayment-due",
                    f -> Map.of("amount", Amounts.of(f.amountCentimes()), "day", Days.of(f.dueOn()))),
            news(
                    RepaymentOverdue.class,
                    "repayment-overdue",
                    f -> Map.of("amount", Amounts.of(f.overdueCentimes()), "day", Days.of(f.dueOn()))),
            news(LoanSettled.class, "loan-settled"),
            news(LoanWrittenOff.class, "loan-written-off", f -> Map.of("amount", Amounts.of(f.amountCentimes()))));

    private static Map<String, Words> cheque(String number, long centimes) {
        return Map.of("cheque", same(number), "amount", Amounts.of(centimes));
    }
}
