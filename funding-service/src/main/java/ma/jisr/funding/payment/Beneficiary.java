package ma.jisr.funding.payment;

import ma.jisr.funding.payee.Payee;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** To whom a payment goes, as it was when it was approved; all null once she was erased. */
public record Beneficiary(
        @Personal @Nullable String reference,
        @Personal @Nullable String applicant,
        @Personal @Nullable String language,
        @Personal @Nullable String name,
        @Personal @Nullable String account,
        @Personal @Nullable String nationalId) {

    static Beneficiary of(PaymentPlan plan, Payee payee) {
        return new Beneficiary(
                plan.reference(), plan.applicant(), plan.language(), payee.name(), payee.account(), payee.nationalId());
    }
}
