package ma.jisr.notification.funding;

import ma.jisr.notification.contact.AboutApplicant;

/** What funding-service tells. */
public sealed interface FundingFact extends AboutApplicant
        permits ApplicantFoundEligible,
                ApplicantFoundIneligible,
                ReviewRequested,
                PlaceOffered,
                OfferExpired,
                PlaceAllocated,
                ApplicantWaitlisted,
                WithdrawalRefused,
                AppealDecided,
                PaymentApproved,
                TransferSent,
                PaymentReturned,
                ChequeIssued,
                ChequeAssigned,
                ChequeHandedOver,
                ChequeExpired,
                ChequeReturned,
                ChequeStopped,
                ChequeReplaced,
                LoanGranted,
                RepaymentReceived,
                RepaymentDue,
                RepaymentOverdue,
                LoanSettled,
                LoanWrittenOff {}
