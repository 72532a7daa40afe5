package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import org.springframework.stereotype.Service;

/**
 * Erases what a registration says of its applicant. Every step may be repeated after a crash, in this order: her number
 * is needed to give back her claim, and is gone afterwards.
 */
@Service
public class ErasingRegistrations {

    private final Registrations registrations;
    private final ClaimingUniqueness uniqueness;
    private final Clock clock;

    ErasingRegistrations(Registrations registrations, ClaimingUniqueness uniqueness, Clock clock) {
        this.registrations = registrations;
        this.uniqueness = uniqueness;
        this.clock = clock;
    }

    public List<Registration> ofApplicant(String applicant) {
        return registrations.ofApplicant(applicant).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Of what was paid, the payment records stay, under numbers that lead to nobody. */
    public void erase(String id) {
        Instant now = clock.instant();
        Registration left = registrations.change(id, registration -> leaving(registration, now));
        String nationalId = left.draft().applicant().nationalId();
        if (left.submission() != null && nationalId != null && left.leavesNoPayment()) {
            uniqueness.release(left.programme(), nationalId, id);
        }
        registrations.change(id, registration -> registration.erased(now));
    }

    private static Decided<Registration> leaving(Registration registration, Instant now) {
        boolean over = registration.progress().status().isIdle() || !registration.leavesNoPayment();
        return over ? Decided.of(registration) : registration.withdrawn(null, now);
    }
}
