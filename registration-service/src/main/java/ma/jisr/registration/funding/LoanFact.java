package ma.jisr.registration.funding;

import java.time.Instant;

/** A step of her loan; in any order with the facts of her payments. */
public sealed interface LoanFact extends FundingFact
        permits LoanGranted, LoanReduced, RepaymentReceived, RepaymentOverdue, LoanSettled, LoanWrittenOff {

    String registration();

    Instant at();
}
