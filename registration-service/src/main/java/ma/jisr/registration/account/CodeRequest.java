package ma.jisr.registration.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * All one-time codes of one address: the one that may be used, and how long the next one has to wait.
 *
 * @param id a blind index of the address
 * @param issued codes issued in a row
 * @param usedAt when a code of this address was last used; null: never
 */
public record CodeRequest(
        String id,
        OneTimeCode code,
        int issued,
        Instant issuedAt,
        Instant notBefore,
        @Nullable Instant usedAt) {

    /** @param told nothing if the code is withheld */
    static Decided<CodeRequest> first(
            String id, OneTimeCode code, List<Fact> told, CodeSettings settings, Instant now) {
        return new Decided<>(new CodeRequest(id, code, 1, now, now.plus(settings.waitAfter(1)), null), told);
    }

    /** @throws Problem 429 if this address has to wait */
    Decided<CodeRequest> next(OneTimeCode fresh, List<Fact> told, CodeSettings settings, Instant now) {
        requireItsTurn(now);
        boolean quiet = now.isAfter(notBefore.plus(settings.forgetAfter()));
        int count = quiet ? 1 : issued + 1;
        return new Decided<>(new CodeRequest(id, fresh, count, now, now.plus(settings.waitAfter(count)), usedAt), told);
    }

    /** @throws Problem 429 if this address has to wait */
    void requireItsTurn(Instant now) {
        if (now.isBefore(notBefore)) {
            throw Problem.tooMany(Duration.between(now, notBefore).toSeconds() + 1);
        }
    }

    /** Uses the code up if it {@code matches}, otherwise burns one of its tries. */
    Decided<CodeRequest> tried(String attempt, boolean matches, Instant now) {
        if (!code.canBeTried(now)) {
            return Decided.of(this);
        }
        return Decided.of(
                matches
                        ? new CodeRequest(id, code.accepted(attempt), issued, issuedAt, notBefore, now)
                        : new CodeRequest(id, code.missed(), issued, issuedAt, notBefore, usedAt));
    }

    boolean acceptedFrom(String attempt) {
        return attempt.equals(code.acceptedBy());
    }
}
