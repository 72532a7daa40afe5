package ma.jisr.funding.payment;

import java.time.Instant;
import java.util.Objects;

/** Writes the facts of one payment at one moment. */
record PaymentFacts(Payment of, Instant at) {

    PaymentApproved approved() {
        return new PaymentApproved(told(), of.programmeVersion(), of.batch(), at);
    }

    TransferSent sent() {
        return new TransferSent(told(), at);
    }

    TransferSettled settled() {
        return new TransferSettled(told(), at);
    }

    PaymentReturned returned(String reason, boolean afterSettlement) {
        return new PaymentReturned(told(), reason, afterSettlement, at);
    }

    ChequeIssued issued() {
        return new ChequeIssued(told(), of.paper().number(), at);
    }

    ChequeAssigned assigned() {
        return new ChequeAssigned(
                told(),
                of.paper().number(),
                Objects.requireNonNull(of.paper().ceremony()),
                Objects.requireNonNull(of.paper().heldOn()),
                Objects.requireNonNull(of.paper().venue()),
                at);
    }

    ChequeHandedOver handedOver() {
        return new ChequeHandedOver(
                told(),
                of.paper().number(),
                of.paper().ceremony(),
                Objects.requireNonNull(of.paper().handover()).byProxy(),
                at);
    }

    ChequeCashed cashed() {
        return new ChequeCashed(
                told(), of.paper().number(), Objects.requireNonNull(of.paper().cashedOn()), at);
    }

    ChequeReturned chequeReturned(String reason) {
        return new ChequeReturned(told(), of.paper().number(), of.paper().isHandedOver(), reason, at);
    }

    ChequeStopped stopped(String reason) {
        return new ChequeStopped(told(), of.paper().number(), of.paper().isHandedOver(), reason, at);
    }

    ChequeExpired expired() {
        return new ChequeExpired(told(), of.paper().number(), of.paper().isHandedOver(), at);
    }

    ChequeReplaced replaced(String replacement) {
        return new ChequeReplaced(
                told(), of.paper().number(), replacement, of.paper().isHandedOver(), at);
    }

    private PaymentTold told() {
        return PaymentTold.of(of);
    }
}
