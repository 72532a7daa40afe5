package ma.jisr.funding.payment;

import java.time.Instant;
import java.util.Objects;

/** Writes the facts of one payment at one moment. */
record PaymentFacts(Payment of, Instant at) {

    PaymentApproved approved() {
        return new PaymentApproved(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.programmeVersion(),
                of.batch(),
                at);
    }

    TransferSent sent() {
        return new TransferSent(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                at);
    }

    TransferSettled settled() {
        return new TransferSettled(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                at);
    }

    PaymentReturned returned(String reason, boolean afterSettlement) {
        return new PaymentReturned(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                reason,
                afterSettlement,
                at);
    }

    ChequeIssued issued() {
        return new ChequeIssued(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                at);
    }

    ChequeAssigned assigned() {
        return new ChequeAssigned(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                Objects.requireNonNull(of.paper().ceremony()),
                Objects.requireNonNull(of.paper().heldOn()),
                Objects.requireNonNull(of.paper().venue()),
                at);
    }

    ChequeHandedOver handedOver() {
        return new ChequeHandedOver(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                of.paper().ceremony(),
                Objects.requireNonNull(of.paper().handover()).byProxy(),
                at);
    }

    ChequeCashed cashed() {
        return new ChequeCashed(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                Objects.requireNonNull(of.paper().cashedOn()),
                at);
    }

    ChequeReturned chequeReturned(String reason) {
        return new ChequeReturned(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                of.paper().isHandedOver(),
                reason,
                at);
    }

    ChequeStopped stopped(String reason) {
        return new ChequeStopped(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                of.paper().isHandedOver(),
                reason,
                at);
    }

    ChequeExpired expired() {
        return new ChequeExpired(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                of.paper().isHandedOver(),
                at);
    }

    ChequeReplaced replaced(String replacement) {
        return new ChequeReplaced(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.tranche(),
                of.amountCentimes(),
                of.instrument(),
                of.means(),
                of.paper().number(),
                replacement,
                of.paper().isHandedOver(),
                at);
    }

    private String reference() {
        return Erased.or(of.beneficiary().reference(), Erased.REFERENCE);
    }

    private String applicant() {
        return Erased.or(of.beneficiary().applicant(), Erased.APPLICANT);
    }
}
