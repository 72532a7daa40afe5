package ma.jisr.registration.web.token;

import java.util.regex.Pattern;
import ma.jisr.registration.account.SigningIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/**
 * Ends the sign-in that a refresh token belongs to (RFC 7009). Access tokens can't be called back: nobody asks us
 * whether they are good, and they are over within minutes.
 */
final class EndingSignIns implements AuthenticationProvider {

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]{80,}");

    private final SigningIn signingIn;

    EndingSignIns(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken revocation = (OAuth2TokenRevocationAuthenticationToken) authentication;
        Authentication client = IssuingTokens.authenticated(revocation);
        String token = revocation.getToken();
        if (token.startsWith("eyJ") && JWT.matcher(token).matches()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNSUPPORTED_TOKEN_TYPE);
        }
        signingIn.end(token);
        return new OAuth2TokenRevocationAuthenticationToken(token, client, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2TokenRevocationAuthenticationToken.class == type;
    }
}
