package ma.jisr.starter.security;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.jisr.starter.web.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Lets the right one judge each token: our own issuer's decoder, or that of a provider from which staff come. The
 * token's {@code iss} only chooses; whoever is chosen checks that the token is really its.
 */
public final class TrustedIssuers implements JwtDecoder {

    private final Map<String, JwtDecoder> decoders = new HashMap<>();

    private TrustedIssuers(String issuer, JwtDecoder ours, List<IssuerSettings.Issuer> others) {
        decoders.put(issuer, ours);
        others.forEach(other -> decoders.put(other.issuer(), new StaffTokens(other)));
    }

    /**
     * @param issuer our own
     * @param ours checks its tokens
     * @throws IllegalStateException naming the setting that can't be meant so
     */
    public static JwtDecoder of(String issuer, JwtDecoder ours, IssuerSettings others) {
        Set<String> issuers = new HashSet<>(Set.of(issuer));
        Set<String> prefixes = new HashSet<>();
        for (int i = 0; i < others.issuers().size(); i++) {
            IssuerSettings.Issuer other = others.issuers().get(i);
            String setting = "jisr.issuers[" + i + "].";
            check(issuers.add(other.issuer()), setting + "issuer is there twice, or is our own: " + other.issuer());
            check(prefixes.add(other.prefix()), setting + "name must tell it from the others: " + other.prefix());
            check(!other.roles().containsKey(Role.APPLICANT), setting + "roles can't give APPLICANT");
        }
        return others.issuers().isEmpty() ? ours : new TrustedIssuers(issuer, ours, others.issuers());
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    @Override
    public Jwt decode(String token) {
        JwtDecoder decoder = decoders.get(claimedIssuer(token));
        if (decoder == null) {
            throw new BadJwtException("The token is of nobody who is trusted here");
        }
        return decoder.decode(token);
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
