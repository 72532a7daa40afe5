package ma.jisr.registration.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves that a refresh token is one of ours, by a key that lasts however often the master key changes. */
@Component
class RefreshProof {

    private static final String KIND = "refresh-tokens";

    private final KeySafe safe;
    private final Clock clock;
    private final AtomicReference<@Nullable Hmac> loaded = new AtomicReference<>();

    RefreshProof(KeySafe safe, Clock clock) {
        this.safe = safe;
        this.clock = clock;
    }

    Hmac hmac() {
        Hmac known = loaded.get();
        if (known == null) {
            known = new Hmac(safe.open(stored()));
            loaded.set(known);
        }
        return known;
    }

    private SealedKey stored() {
        List<SealedKey> keys = safe.ofKind(KIND);
        if (keys.isEmpty()) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            safe.keep(KIND, 1, fresh, clock.instant());
            keys = safe.ofKind(KIND);
        }
        return keys.getFirst();
    }
}
