package ma.jisr.funding.payment;

import ma.jisr.funding.programme.Instrument;

/** What every fact of a payment says of it; written beside the fact's own fields, not as an object of its own. */
public record PaymentTold(
        String payment,
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        int tranche,
        long amountCentimes,
        Instrument.Kind instrument,
        Instrument.Means means) {

    static PaymentTold of(Payment payment) {
        return new PaymentTold(
                payment.id(),
                payment.registration(),
                Erased.or(payment.beneficiary().reference(), Erased.REFERENCE),
                Erased.or(payment.beneficiary().applicant(), Erased.APPLICANT),
                payment.programme(),
                payment.province(),
                payment.tranche(),
                payment.amountCentimes(),
                payment.instrument(),
                payment.means());
    }
}
