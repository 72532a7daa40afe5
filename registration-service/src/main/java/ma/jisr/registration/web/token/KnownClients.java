package ma.jisr.registration.web.token;

import java.time.Clock;
import java.util.List;
import ma.jisr.registration.account.TokenSettings;
import ma.jisr.registration.client.KeepingClients;
import ma.jisr.registration.client.PartnerClient;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/** Who may ask for tokens: the portal for people, and partners' systems for themselves. */
@Component
class KnownClients implements RegisteredClientRepository {

    static final String PORTAL = "portal";
    static final String PROVINCES = "jisr.provinces";
    static final String PROGRAMMES = "jisr.programmes";

    private final RegisteredClient portal = RegisteredClient.withId(PORTAL)
            .clientId(PORTAL)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(OneTimeCodeGrant.TYPE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .build();
    private final KeepingClients clients;
    private final TokenSettings tokens;
    private final Clock clock;

    KnownClients(KeepingClients clients, TokenSettings tokens, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return PORTAL.equals(id) ? portal : clients.find(id).map(this::partner).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Clients are made elsewhere. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException();
    }

    private RegisteredClient partner(PartnerClient client) {
        List<String> secrets = client.goodSecrets(clock.instant());
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(SecretsOfClients.together(secrets))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(ClientSettings.builder()
                        .setting(PROVINCES, client.provinces())
                        .setting(PROGRAMMES, client.programmes())
                        .build())
                .tokenSettings(org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
                        .accessTokenTimeToLive(tokens.accessFor())
                        .build())
                .build();
    }
}
