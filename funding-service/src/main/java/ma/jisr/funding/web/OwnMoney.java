package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.loan.Instalment;
import ma.jisr.funding.loan.Loan;
import ma.jisr.funding.loan.Repayment;
import ma.jisr.funding.loan.Standing;
import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payment.Payment;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * To whom one registration is paid, what was paid, and what of it comes back; amounts in dirhams.
 *
 * @param payee null as long as she has named nobody
 * @param loan null where nothing is to be repaid
 */
record OwnMoney(
        String registration,
        @Nullable OwnPayee payee,
        List<OwnPayment> payments,
        @Nullable OwnLoan loan) {

    static OwnMoney of(String registration, @Nullable Payee payee, List<Payment> payments, @Nullable Loan loan) {
        return new OwnMoney(
                registration,
                payee == null ? null : OwnPayee.of(payee),
                payments.stream().map(OwnPayment::of).toList(),
                loan == null ? null : OwnLoan.of(loan));
    }

    boolean isNothing() {
        return payee == null && payments.isEmpty() && loan == null;
    }

    /** As she gave it, in full. */
    record OwnPayee(
            @Nullable String name,
            @Nullable String rib,
            @Nullable String nationalId,
            LocalDate usableFrom) {

        static OwnPayee of(Payee payee) {
            return new OwnPayee(payee.name(), payee.account(), payee.nationalId(), payee.usableFrom());
        }
    }

    /**
     * One payment, with the name and account that it went to.
     *
     * @param reason why it ended without reaching her
     */
    record OwnPayment(
            String payment,
            int tranche,
            BigDecimal amount,
            Payment.State state,
            @Nullable String name,
            @Nullable String rib,
            @Nullable String nationalId,
            @Nullable String cheque,
            @Nullable String reason,
            Instant approvedAt) {

        static OwnPayment of(Payment payment) {
            return new OwnPayment(
                    payment.id(),
                    payment.tranche(),
                    Money.dirhams(payment.amountCentimes()),
                    payment.state(),
                    payment.beneficiary().name(),
                    payment.beneficiary().account(),
                    payment.beneficiary().nationalId(),
                    payment.cheque() == null ? null : payment.cheque().number(),
                    payment.reason(),
                    payment.approvedAt());
        }
    }

    /** Her honour loan: what is due when, and what has come back. */
    record OwnLoan(
            Standing.State state,
            BigDecimal outstanding,
            List<OwnInstalment> instalments,
            List<OwnRepayment> repayments) {

        static OwnLoan of(Loan loan) {
            return new OwnLoan(
                    loan.state(),
                    Money.dirhams(loan.outstandingCentimes()),
                    loan.instalments().stream().map(OwnInstalment::of).toList(),
                    loan.repayments().stream().map(OwnRepayment::of).toList());
        }
    }

    /** What is due on a day. */
    record OwnInstalment(LocalDate dueOn, BigDecimal amount) {

        static OwnInstalment of(Instalment instalment) {
            return new OwnInstalment(instalment.dueOn(), Money.dirhams(instalment.amountCentimes()));
        }
    }

    /** What came back on a day. */
    record OwnRepayment(LocalDate on, BigDecimal amount, Repayment.How how) {

        static OwnRepayment of(Repayment repayment) {
            return new OwnRepayment(repayment.on(), Money.dirhams(repayment.amountCentimes()), repayment.how());
        }
    }
}
