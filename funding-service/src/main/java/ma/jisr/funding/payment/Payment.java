package ma.jisr.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One approved payment of one tranche, until it has arrived or come back. A payment that came back ends; the next attempt
 * is another payment.
 *
 * <p>What a bank reports twice changes nothing; what people ask for in the wrong state is refused, and the refusal names
 * the state found.
 *
 * @param endToEnd the name by which banks know it; null for cheques
 * @param reason why it ended without reaching her
 * @param cheque null for transfers, and until it is printed
 */
public record Payment(
        String id,
        String registration,
        int tranche,
        int attempt,
        Beneficiary beneficiary,
        String programme,
        int programmeVersion,
        String province,
        long amountCentimes,
        Instrument.Kind instrument,
        Instrument.Means means,
        String batch,
        @Nullable String endToEnd,
        State state,
        @Nullable String reason,
        @Nullable Cheque cheque,
        Instant approvedAt)
        implements OfPerson {

    private static final Set<State> NOT_HANDED_OVER = EnumSet.of(State.PRINTED, State.ASSIGNED);
    private static final Set<State> ON_PAPER = EnumSet.of(State.PRINTED, State.ASSIGNED, State.HANDED_OVER);

    /** Where a payment stands. */
    public enum State {
        APPROVED,
        SENT,
        SETTLED,
        PRINTED,
        ASSIGNED,
        HANDED_OVER,
        CASHED,
        RETURNED,
        STOPPED,
        EXPIRED
    }

    static Decided<Payment> approved(Payment payment) {
        return Decided.of(payment, payment.facts(payment.approvedAt()).approved());
    }

    Decided<Payment> sent(Instant now) {
        return state == State.APPROVED ? Decided.of(in(State.SENT), facts(now).sent()) : Decided.of(this);
    }

    /** A bank that settles it was given it, whether or not somebody has said so here. */
    public Decided<Payment> settled(Instant now) {
        return switch (state) {
            case APPROVED ->
                Decided.of(in(State.SETTLED), facts(now).sent(), facts(now).settled());
            case SENT -> Decided.of(in(State.SETTLED), facts(now).settled());
            default -> Decided.of(this);
        };
    }

    /** @param code why, as ISO 20022 codes it */
    public Decided<Payment> returned(String code, Instant now) {
        boolean settled = state == State.SETTLED;
        return settled || state == State.APPROVED || state == State.SENT
                ? Decided.of(with(State.RETURNED, code, cheque), facts(now).returned(code, settled))
                : Decided.of(this);
    }

    public Decided<Payment> printed(Cheque printed, Instant now) {
        if (cheque != null && cheque.number().equals(printed.number())) {
            return Decided.of(this);
        }
        require(EnumSet.of(State.APPROVED));
        Payment next = with(State.PRINTED, null, printed);
        return Decided.of(next, next.facts(now).issued());
    }

    public Decided<Payment> assigned(String ceremony, LocalDate heldOn, Text venue, Instant now) {
        require(NOT_HANDED_OVER);
        if (ceremony.equals(paper().ceremony())) {
            return Decided.of(this);
        }
        Payment next = with(State.ASSIGNED, null, paper().assigned(ceremony, heldOn, venue));
        return Decided.of(next, next.facts(now).assigned());
    }

    /** The same code again finds what it has done before. */
    public Decided<Payment> handedOver(Handover handover) {
        if (state == State.HANDED_OVER && isRepeated(handover)) {
            return Decided.of(this);
        }
        require(NOT_HANDED_OVER);
        Payment next = with(State.HANDED_OVER, null, paper().handedOver(handover));
        return Decided.of(next, next.facts(handover.at()).handedOver());
    }

    private boolean isRepeated(Handover handover) {
        Handover done = paper().handover();
        return done != null && done.code() != null && done.code().equals(handover.code());
    }

    public Decided<Payment> cashed(LocalDate on, Instant now) {
        if (state == State.CASHED && on.equals(paper().cashedOn())) {
            return Decided.of(this);
        }
        require(EnumSet.of(State.HANDED_OVER));
        Payment next = with(State.CASHED, null, paper().ended(on));
        return Decided.of(next, next.facts(now).cashed());
    }

    public Decided<Payment> cameBack(String why, Instant now) {
        return end(State.RETURNED, why, () -> facts(now).chequeReturned(why));
    }

    public Decided<Payment> stopped(String why, Instant now) {
        return end(State.STOPPED, why, () -> facts(now).stopped(why));
    }

    /** Found by a sweep, which may come late. */
    public Decided<Payment> expired(LocalDate today, Instant now) {
        boolean stale = ON_PAPER.contains(state)
                && paper().staleOn() != null
                && !today.isBefore(Objects.requireNonNull(paper().staleOn()));
        return stale ? end(State.EXPIRED, null, () -> facts(now).expired()) : Decided.of(this);
    }

    /** A new paper for the same payment; it has yet to be handed over. */
    public Decided<Payment> replaced(Cheque replacement, Instant now) {
        if (cheque != null && cheque.number().equals(replacement.number())) {
            return Decided.of(this);
        }
        require(ON_PAPER);
        return Decided.of(with(State.PRINTED, null, replacement), facts(now).replaced(replacement.number()));
    }

    private Decided<Payment> end(State end, @Nullable String why, Supplier<PaymentFact> fact) {
        require(ON_PAPER);
        return Decided.of(with(end, why, paper().ended(null)), fact.get());
    }

    /** @throws Problem 409 that names the state found, if there is no cheque that could be replaced, stopped or paid */
    public void requireOnPaper() {
        require(ON_PAPER);
    }

    /** @throws Problem 409 that names the state found, if there is no cheque that waits for her */
    public void requireNotHandedOver() {
        require(NOT_HANDED_OVER);
    }

    /** @throws Problem 409 that names the state found, if it is none of these */
    private void require(Set<State> wanted) {
        if (!wanted.contains(state)) {
            throw Problem.conflict("payment-state", state.name());
        }
    }

    Cheque paper() {
        return Objects.requireNonNull(cheque, "not printed");
    }

    private PaymentFacts facts(Instant at) {
        return new PaymentFacts(this, at);
    }

    private Payment in(State next) {
        return with(next, reason, cheque);
    }

    private Payment with(State next, @Nullable String reason, @Nullable Cheque cheque) {
        return new Payment(
                id,
                registration,
                tranche,
                attempt,
                beneficiary,
                programme,
                programmeVersion,
                province,
                amountCentimes,
                instrument,
                means,
                batch,
                endToEnd,
                next,
                reason,
                cheque,
                approvedAt);
    }

    @Override
    public String person() {
        return registration;
    }
}
