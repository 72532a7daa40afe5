package ma.jisr.starter.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider's public keys, fetched when the first token comes, so that nobody's start waits for the provider. They
 * are looked for anew at times and when a token names one that isn't known; where they are, by discovery, is asked
 * each time. Unknown names cause few requests, and while the provider is away the keys known stay in use.
 *
 * <p>Source: OpenID Connect Discovery 1.0, 4.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int TIME_OUT = Math.toIntExact(Duration.ofSeconds(2).toMillis());
    private static final int LARGEST = 1 << 20;
    private static final Duration RENEWAL = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration WITHOUT_PROVIDER = Duration.ofHours(24);

    private final DefaultResourceRetriever web = new DefaultResourceRetriever(TIME_OUT, TIME_OUT, LARGEST);
    private final IssuerSettings.Issuer issuer;

    private IssuerKeys(IssuerSettings.Issuer issuer) {
        this.issuer = issuer;
    }

    static JWKSource<SecurityContext> of(IssuerSettings.Issuer issuer) {
        return JWKSourceBuilder.create(new IssuerKeys(issuer))
                .cache(RENEWAL.toMillis(), 2L * TIME_OUT)
                .refreshAheadCache(false)
                .rateLimited(PAUSE.toMillis())
                .outageTolerant(WITHOUT_PROVIDER.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(fetched(issuer.jwks() == null ? discovered() : issuer.jwks()));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new RemoteKeySourceException("No keys of " + issuer.issuer() + ": " + e.getMessage(), e);
        }
    }

    private String discovered() throws IOException, ParseException {
        String base = issuer.issuer().endsWith("/") ? issuer.issuer() : issuer.issuer() + "/";
        Map<String, Object> about = JSONObjectUtils.parse(fetched(base + ".well-known/openid-configuration"));
        if (!issuer.issuer().equals(JSONObjectUtils.getString(about, "issuer"))) {
            throw new ParseException("its discovery document is another issuer's", 0);
        }
        String jwks = JSONObjectUtils.getString(about, "jwks_uri");
        if (jwks == null) {
            throw new ParseException("its discovery document names no jwks_uri", 0);
        }
        return jwks;
    }

    private String fetched(String url) throws IOException {
        return web.retrieveResource(URI.create(url).toURL()).getContent();
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
