package ma.jisr.funding.payment;

import ma.jisr.starter.facts.Fact;

/** What plans listen to among funding's own facts, with the fields that they use. */
public sealed interface PayoutFact extends Fact {

    String registration();

    /** A registration has a place. */
    record PlaceAllocated(String registration) implements PayoutFact {}

    /** A transfer has arrived. */
    record TransferSettled(String payment, String registration, int tranche) implements PayoutFact {}

    /** A transfer came back. */
    record PaymentReturned(String payment, String registration, int tranche) implements PayoutFact {}

    /** A bank paid a cheque. */
    record ChequeCashed(String payment, String registration, int tranche) implements PayoutFact {}

    /** A cheque came back. */
    record ChequeReturned(String payment, String registration, int tranche) implements PayoutFact {}

    /** No bank will pay a cheque. */
    record ChequeStopped(String payment, String registration, int tranche) implements PayoutFact {}

    /** A cheque is stale. */
    record ChequeExpired(String payment, String registration, int tranche) implements PayoutFact {}
}
