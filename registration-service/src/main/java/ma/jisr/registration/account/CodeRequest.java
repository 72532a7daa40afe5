package ma.jisr.registration.account;

import java.time.Duration;
import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;

/**
 * All one-time codes of one address: the one that may be used, and how long the next one has to wait.
 *
 * @param id a blind index of the address
 * @param issued codes issued in a row
 */
public record CodeRequest(String id, OneTimeCode code, int issued, Instant issuedAt, Instant notBefore) {

    static Decided<CodeRequest> first(
            String id, OneTimeCode code, OneTimeCodeIssued fact, CodeSettings settings, Instant now) {
        return Decided.of(new CodeRequest(id, code, 1, now, now.plus(settings.waitAfter(1))), fact);
    }

    /** @throws Problem 429 if this address has to wait */
    Decided<CodeRequest> next(OneTimeCode fresh, OneTimeCodeIssued fact, CodeSettings settings, Instant now) {
        if (now.isBefore(notBefore)) {
            throw Problem.tooMany(Duration.between(now, notBefore).toSeconds() + 1);
        }
        boolean quiet = now.isAfter(notBefore.plus(settings.forgetAfter()));
        int count = quiet ? 1 : issued + 1;
        return Decided.of(new CodeRequest(id, fresh, count, now, now.plus(settings.waitAfter(count))), fact);
    }

    /** Uses the code up if it {@code matches}, otherwise burns one of its tries. */
    Decided<CodeRequest> tried(String attempt, boolean matches, Instant now) {
        if (!code.canBeTried(now)) {
            return Decided.of(this);
        }
        return Decided.of(
                new CodeRequest(id, matches ? code.accepted(attempt) : code.missed(), issued, issuedAt, notBefore));
    }

    boolean acceptedFrom(String attempt) {
        return attempt.equals(code.acceptedBy());
    }
}
