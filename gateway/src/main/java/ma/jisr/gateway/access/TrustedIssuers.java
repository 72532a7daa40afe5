package ma.jisr.gateway.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Lets the right one judge each token: our own issuer's decoder, or that of a provider from which staff come. The
 * token's {@code iss} only chooses; whoever is chosen checks that the token is really its.
 */
final class TrustedIssuers implements ReactiveJwtDecoder {

    private final Map<String, ReactiveJwtDecoder> decoders;

    TrustedIssuers(Map<String, ReactiveJwtDecoder> decoders) {
        this.decoders = new HashMap<>(decoders);
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            ReactiveJwtDecoder decoder = decoders.get(claimedIssuer(token));
            return decoder == null
                    ? Mono.error(new BadJwtException("The token is of nobody who is trusted here"))
                    : decoder.decode(token);
        });
    }

    private static @Nullable String claimedIssuer(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return claims == null ? null : claims.getIssuer();
        } catch (ParseException e) {
            throw new BadJwtException("The token can't be read", e);
        }
    }
}
