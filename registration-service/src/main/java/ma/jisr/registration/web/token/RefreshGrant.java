package ma.jisr.registration.web.token;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A request for tokens with a refresh token. */
final class RefreshGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient String token;

    RefreshGrant(Authentication client, String token) {
        super(AuthorizationGrantType.REFRESH_TOKEN, client, Map.of());
        this.token = token;
    }

    String token() {
        return token;
    }
}
