package ma.jisr.gateway.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import ma.jisr.gateway.settings.GatewaySettings;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Fetches issuers' key sets, and where they aren't told looks for them.
 *
 * <p>Source: OpenID Connect Discovery 1.0, 4.
 */
final class KeyDocuments {

    private final HttpClient client;
    private final Duration patience;

    KeyDocuments(Duration patience) {
        this.client = HttpClient.create().responseTimeout(patience);
        this.patience = patience;
    }

    Mono<String> at(String url) {
        return client.get()
                .uri(url)
                .responseSingle((response, body) -> response.status().code() == 200
                        ? body.asString()
                        : Mono.error(
                                new IOException("status " + response.status().code())))
                .timeout(patience);
    }

    Mono<String> of(GatewaySettings.Issuer issuer) {
        if (issuer.jwks() != null) {
            return at(issuer.jwks());
        }
        String base = issuer.issuer().endsWith("/") ? issuer.issuer() : issuer.issuer() + "/";
        return at(base + ".well-known/openid-configuration")
                .map(about -> keysAddress(about, issuer.issuer()))
                .flatMap(this::at);
    }

    private static String keysAddress(String document, String issuer) {
        try {
            Map<String, Object> about = JSONObjectUtils.parse(document);
            String keys = JSONObjectUtils.getString(about, "jwks_uri");
            if (keys != null && issuer.equals(JSONObjectUtils.getString(about, "issuer"))) {
                return keys;
            }
        } catch (ParseException e) {
            throw new IllegalStateException("no discovery document", e);
        }
        throw new IllegalStateException("the discovery document names no keys, or another issuer");
    }
}
