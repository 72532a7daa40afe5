package ma.jisr.registration.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ma.jisr.registration.account.KeepingSigningKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys that sign access tokens (RS256), fetched when the first token is signed or checked. */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final String CURRENT = "access-tokens-1";
    private static final int BITS = 2048;

    private final KeepingSigningKeys keys;
    private final AtomicReference<@Nullable JWKSet> loaded = new AtomicReference<>();

    SigningKeys(KeepingSigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(all());
    }

    private JWKSet all() {
        JWKSet known = loaded.get();
        if (known == null) {
            known = new JWKSet(parsed(keys.key(CURRENT, SigningKeys::fresh)));
            loaded.set(known);
        }
        return known;
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    private static RSAKey parsed(String text) {
        try {
            return RSAKey.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored signing key " + CURRENT + " isn't one", e);
        }
    }
}
