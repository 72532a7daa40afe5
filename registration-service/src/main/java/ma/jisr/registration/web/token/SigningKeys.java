package ma.jisr.registration.web.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ma.jisr.registration.account.KeepingSigningKeys;
import ma.jisr.registration.account.KeepingSigningKeys.OpenKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys whose signatures on access tokens count; the published set, and what tokens are checked against. */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private final KeepingSigningKeys keys;
    private final Map<String, RSAKey> parsed = new ConcurrentHashMap<>();

    SigningKeys(KeepingSigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(published());
        if (!found.isEmpty()) {
            return found;
        }
        keys.lookAgain(); // Another copy may have made a key just now.
        return selector.select(published());
    }

    /** The one that signs now. */
    List<JWK> current(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(parsed(keys.current())));
    }

    private JWKSet published() {
        return new JWKSet(keys.published().stream().map(this::parsed).collect(Collectors.toList()));
    }

    private RSAKey parsed(OpenKey key) {
        return parsed.computeIfAbsent(key.name(), name -> RsaKeys.parsed(name, key.text()));
    }
}
