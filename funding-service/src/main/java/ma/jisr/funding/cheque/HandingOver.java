package ma.jisr.funding.cheque;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.jisr.funding.payment.Handover;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Gives a cheque to whom it belongs, who says the code that was sent to her, or to her proxy, who signs. */
@Component
public class HandingOver {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CODES_A_DAY = 5;
    private static final String USUAL_LANGUAGE = "ar";

    private final KeepingCheques cheques;
    private final Payments payments;
    private final HandoverCodes codes;
    private final CodeSealing sealing;
    private final Clock clock;

    HandingOver(KeepingCheques cheques, Payments payments, HandoverCodes codes, CodeSealing sealing, Clock clock) {
        this.cheques = cheques;
        this.payments = payments;
        this.codes = codes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Somebody who signs for her. */
    public record Proxy(String name, String nationalId, LocalDate signedOn) {}

    /**
     * Has a code sent to her; the newest one counts.
     *
     * @return until when it does
     * @throws Problem 409 if the cheque isn't to be handed over; 429 if she was sent too many
     */
    public Instant sendCode(String number) {
        Payment payment = cheques.withCheque(number);
        payment.requireNotHandedOver();
        String applicant = payment.beneficiary().applicant();
        if (applicant == null) {
            throw Problem.conflict("payee-erased");
        }
        Instant now = clock.instant();
        if (codes.issuedSince(payment.id(), now.minus(DAY)).size() >= CODES_A_DAY) {
            throw Problem.tooMany(DAY.toSeconds());
        }
        String request = UUID.randomUUID().toString();
        String code = sealing.draw();
        String salt = sealing.salt();
        HandoverCode issued =
                new HandoverCode(request, payment.id(), number, salt, sealing.hash(salt, request, code), now, 0, null);
        String language = Objects.requireNonNullElse(payment.beneficiary().language(), USUAL_LANGUAGE);
        codes.create(
                request,
                Decided.of(
                        issued,
                        new HandoverCodeIssued(
                                request,
                                applicant,
                                number,
                                language,
                                issued.expiresAt(),
                                sealing.seal(code, request))));
        return issued.expiresAt();
    }

    /** @throws WrongCode if it isn't the code that was sent last, or it is too old or was tried too often */
    public Payment byCode(String number, String typed, String officer) {
        Payment payment = cheques.withCheque(number);
        Instant now = clock.instant();
        List<HandoverCode> sent = codes.issuedSince(payment.id(), now.minus(DAY)).stream()
                .filter(code -> code.cheque().equals(number))
                .toList();
        if (sent.isEmpty()) {
            throw new WrongCode(0);
        }
        HandoverCode newest = sent.getFirst();
        boolean matches = sealing.matches(newest, typed);
        HandoverCode tried = codes.change(newest.id(), code -> code.tried(matches, now));
        CrashPoints.at("funding.afterCodeBeforeHandedOver");
        if (!matches || tried.acceptedAt() == null) {
            throw new WrongCode(now.isBefore(tried.expiresAt()) ? tried.triesLeft() : 0);
        }
        return handOver(payment, number, new Handover(now, officer, newest.id(), null, null, null));
    }

    /** The officer has seen the power of attorney. */
    public Payment byProxy(String number, Proxy proxy, String officer) {
        Handover handover =
                new Handover(clock.instant(), officer, null, proxy.name(), proxy.nationalId(), proxy.signedOn());
        return handOver(cheques.withCheque(number), number, handover);
    }

    private Payment handOver(Payment payment, String number, Handover handover) {
        return payments.change(payment.id(), current -> {
            KeepingCheques.require(current, number);
            return current.handedOver(handover);
        });
    }
}
