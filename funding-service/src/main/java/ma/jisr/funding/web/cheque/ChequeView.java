package ma.jisr.funding.web.cheque;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import ma.jisr.funding.payment.Cheque;
import ma.jisr.funding.payment.Payment;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cheque as staff see it.
 *
 * @param amount in dirhams
 * @param staleOn the first day on which no bank need pay it
 */
record ChequeView(
        String number,
        String payment,
        String registration,
        BigDecimal amount,
        Payment.State state,
        LocalDate issuedOn,
        @Nullable LocalDate staleOn,
        @Nullable String ceremony,
        @Nullable LocalDate cashedOn,
        @Nullable String reason) {

    static ChequeView of(Payment payment) {
        Cheque cheque = Objects.requireNonNull(payment.cheque());
        return new ChequeView(
                cheque.number(),
                payment.id(),
                payment.registration(),
                Money.dirhams(payment.amountCentimes()),
                payment.state(),
                cheque.issuedOn(),
                cheque.staleOn(),
                cheque.ceremony(),
                cheque.cashedOn(),
                payment.reason());
    }
}
