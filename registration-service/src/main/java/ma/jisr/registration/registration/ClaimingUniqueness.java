package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import ma.jisr.registration.account.BlindIndex;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/**
 * One active registration per person and programme, an invariant over two documents kept by a hold: the claim is made
 * before the registration is saved as submitted.
 *
 * <p>A claim counts while its registration is active: until she has withdrawn and funding has taken back her place. That of a draft counts for a minute: whoever then takes it over
 * first writes so into the draft, so that a submission that was only slow finds its claim void and doesn't end.
 */
@Service
class ClaimingUniqueness {

    static final Duration DRAFTS_HOLD_FOR = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 3;

    private final Claims claims;
    private final Registrations registrations;
    private final BlindIndex index;
    private final Clock clock;

    ClaimingUniqueness(Claims claims, Registrations registrations, BlindIndex index, Clock clock) {
        this.claims = claims;
        this.registrations = registrations;
        this.index = index;
        this.clock = clock;
    }

    /** @throws Problem 409, naming no one, if this person has another active registration in the programme */
    Claim claim(String programme, String nationalId, String registration) {
        Claim mine = new Claim(
                id(programme, nationalId), registration, UUID.randomUUID().toString(), clock.instant());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (claims.put(mine) || takesOver(mine)) {
                return mine;
            }
        }
        throw Problem.busy();
    }

    void release(String programme, String nationalId, String registration) {
        claims.release(id(programme, nationalId), registration);
    }

    /** False if the claim changed hands meanwhile. */
    private boolean takesOver(Claim mine) {
        Optional<Claim> found = claims.find(mine.id());
        if (found.isEmpty()) {
            return false;
        }
        Claim held = found.get();
        if (!held.registration().equals(mine.registration()) && !isVoid(held)) {
            throw Problem.conflict("duplicate");
        }
        return claims.replace(held, mine);
    }

    private boolean isVoid(Claim held) {
        Optional<Registration> holder = registrations.find(held.registration()).map(Versioned::state);
        if (holder.isEmpty() || !holder.get().isActive()) {
            return true;
        }
        boolean hangs = clock.instant().isAfter(held.at().plus(DRAFTS_HOLD_FOR));
        return holder.get().progress().status() == Status.DRAFT && hangs && fenced(held);
    }

    private boolean fenced(Claim held) {
        Registration after = registrations.change(
                held.registration(), registration -> Decided.of(registration.claimVoided(held.token())));
        return held.token().equals(after.voidedClaim());
    }

    private String id(String programme, String nationalId) {
        return programme + ":" + index.ofNationalId(nationalId);
    }
}
