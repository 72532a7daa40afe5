package ma.jisr.gateway.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Checks the tokens of OpenID providers from which staff come; what they give is judged by the services. */
final class StaffTokens {

    /** Asymmetric ones only: with HMAC a public key could be taken for the secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final DefaultJWTProcessor<JWKSecurityContext> SIGNATURES = signatures();

    private StaffTokens() {}

    static ReactiveJwtDecoder decoder(GatewaySettings.Issuer issuer, KeySet keys) {
        NimbusReactiveJwtDecoder decoder = new NimbusReactiveJwtDecoder(token -> checked(token, keys));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtIssuerValidator(issuer.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(issuer.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isEmpty())));
        return decoder;
    }

    private static Mono<JWTClaimsSet> checked(JWT token, KeySet keys) {
        return token instanceof SignedJWT signed
                        && ALGORITHMS.contains(signed.getHeader().getAlgorithm())
                ? keys.keys(signed).collectList().map(found -> checked(signed, found))
                : Mono.error(new BadJwtException("Not signed as it must be"));
    }

    private static JWTClaimsSet checked(SignedJWT token, List<JWK> keys) {
        try {
            return SIGNATURES.process(token, new JWKSecurityContext(keys));
        } catch (BadJOSEException | JOSEException e) {
            throw new BadJwtException("Not signed by the issuer", e);
        }
    }

    private static DefaultJWTProcessor<JWKSecurityContext> signatures() {
        DefaultJWTProcessor<JWKSecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // The validator does.
        return processor;
    }
}
