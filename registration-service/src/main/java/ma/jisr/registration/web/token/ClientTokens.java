package ma.jisr.registration.web.token;

import java.util.List;
import ma.jisr.starter.security.PlatformSecurity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What access tokens of partners' systems say beside Spring's own: for whom they are, and how far they reach. */
@Component
class ClientTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        ClientSettings settings = context.getRegisteredClient().getClientSettings();
        context.getClaims()
                .audience(List.of(PlatformSecurity.AUDIENCE))
                .claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes())); // RFC 9068
        reach(context, "provinces", settings.getSetting(KnownClients.PROVINCES));
        reach(context, "programmes", settings.getSetting(KnownClients.PROGRAMMES));
    }

    private static void reach(JwtEncodingContext context, String claim, List<String> codes) {
        if (!codes.isEmpty()) {
            context.getClaims().claim(claim, codes);
        }
    }
}
