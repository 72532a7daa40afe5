package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;

/**
 * One long sign-in: a row of refresh tokens, of which only the last may be used.
 *
 * @param current number of the token that may be used next
 * @param ended whether none counts any more: an older one was used again, so that somebody else may have it; or she has
 *     signed out, or lost her rights
 */
public record RefreshFamily(String id, String account, long current, Instant endsAt, boolean ended) {

    Decided<RefreshFamily> rotated(long used, Instant now) {
        boolean reused = used != current;
        boolean over = ended || reused || !now.isBefore(endsAt);
        return Decided.of(new RefreshFamily(id, account, over ? current : current + 1, endsAt, over));
    }

    Decided<RefreshFamily> over() {
        return Decided.of(new RefreshFamily(id, account, current, endsAt, true));
    }
}
