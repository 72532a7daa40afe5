package ma.jisr.funding.payment;

import ma.jisr.starter.facts.Fact;

/** What a payment tells; its id is the key. Once she was erased it names {@link Erased}. */
public sealed interface PaymentFact extends Fact
        permits PaymentApproved,
                TransferSent,
                TransferSettled,
                PaymentReturned,
                ChequeIssued,
                ChequeAssigned,
                ChequeHandedOver,
                ChequeCashed,
                ChequeReturned,
                ChequeStopped,
                ChequeExpired,
                ChequeReplaced {

    PaymentTold of();
}
