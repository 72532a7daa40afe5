package ma.jisr.registration.account;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Keeps the keys that sign tokens: made once, by whichever copy is first, and encrypted in the database. */
@Service
public class KeepingSigningKeys {

    private final SigningKeyTexts texts;
    private final Sealing sealing;

    KeepingSigningKeys(SigningKeyTexts texts, SecretSettings secrets) {
        this.texts = texts;
        this.sealing = new Sealing(secrets.masterKeyBytes());
    }

    /** The key of this name as text; {@code fresh} is asked only if there is none yet. */
    public String key(String name, Supplier<String> fresh) {
        String stored = texts.stored(name);
        String sealed = stored == null ? texts.orStore(name, sealing.seal(fresh.get(), name)) : stored;
        return sealing.open(sealed, name);
    }
}
