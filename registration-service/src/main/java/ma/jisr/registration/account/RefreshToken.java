package ma.jisr.registration.account;

import java.time.Instant;

/** A refresh token as its holder gets it; never stored. */
public record RefreshToken(String value, String account, Instant endsAt) {

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
