package ma.jisr.registration.funding;

import java.time.Instant;

/** A step of one payment; in order for each payment, in any order between payments. */
public sealed interface PaymentFact extends FundingFact
        permits PaymentApproved,
                TransferSent,
                TransferSettled,
                PaymentReturned,
                ChequeIssued,
                ChequeAssigned,
                ChequeHandedOver,
                ChequeCashed,
                ChequeExpired,
                ChequeReturned,
                ChequeStopped,
                ChequeReplaced {

    String payment();

    String registration();

    /** 1 for the first part of her money. */
    int tranche();

    long amountCentimes();

    Means means();

    Instant at();
}
