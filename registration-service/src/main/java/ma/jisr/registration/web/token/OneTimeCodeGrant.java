package ma.jisr.registration.web.token;

import java.util.Map;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A request for tokens with a one-time code. */
final class OneTimeCodeGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:jisr:params:oauth:grant-type:one-time-code");

    private static final long serialVersionUID = 1;

    private final transient Address address;
    private final transient String code;
    private final transient @Nullable String verifier;
    private final transient Language language;

    OneTimeCodeGrant(
            Authentication client, Address address, String code, @Nullable String verifier, Language language) {
        super(TYPE, client, Map.of());
        this.address = address;
        this.code = code;
        this.verifier = verifier;
        this.language = language;
    }

    Address address() {
        return address;
    }

    String code() {
        return code;
    }

    @Nullable
    String verifier() {
        return verifier;
    }

    Language language() {
        return language;
    }
}
