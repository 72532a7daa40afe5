package ma.jisr.funding.cheque;

import java.util.List;
import java.util.Optional;

/** Which payment each cheque number was used for; a number is never used twice, not even when its cheque was spoilt. */
public interface ChequeNumbers {

    /** Takes the number for this payment; answers false if another one has it. Repeatable. */
    boolean take(String number, String payment);

    /** The payment that has this number. */
    Optional<String> paymentOf(String number);

    /** The first of these that was used, if any. */
    Optional<String> firstUsed(List<String> numbers);
}
