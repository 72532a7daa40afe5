package ma.jisr.starter.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ma.jisr.starter.web.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Another provider's claims in our words. Only what we know how to read is taken over: who, until when, roles and
 * provinces. Names, addresses and scopes stay behind.
 */
final class StaffClaims {

    private static final List<String> AS_THEY_ARE = List.of(
            JwtClaimNames.ISS,
            JwtClaimNames.AUD,
            JwtClaimNames.IAT,
            JwtClaimNames.NBF,
            JwtClaimNames.EXP,
            JwtClaimNames.JTI);
    private static final Pattern PROVINCE = Pattern.compile("\\d{2,4}");

    private final IssuerSettings.Issuer issuer;

    StaffClaims(IssuerSettings.Issuer issuer) {
        this.issuer = issuer;
    }

    Jwt of(Jwt theirs) {
        Map<String, Object> claims = new LinkedHashMap<>();
        AS_THEY_ARE.stream()
                .filter(theirs::hasClaim)
                .forEach(name -> claims.put(name, theirs.getClaims().get(name)));
        // No account of ours has such an id, nor another provider's.
        claims.put(JwtClaimNames.SUB, issuer.prefix() + theirs.getSubject());
        claims.put("roles", roles(texts(theirs, issuer.rolesClaim())));
        claims.put(
                "provinces",
                texts(theirs, issuer.provincesClaim()).stream()
                        .filter(code -> PROVINCE.matcher(code).matches())
                        .toList());
        return Jwt.withTokenValue(theirs.getTokenValue())
                .headers(headers -> headers.putAll(theirs.getHeaders()))
                .claims(all -> all.putAll(claims))
                .build();
    }

    private List<String> roles(Collection<String> given) {
        return issuer.roles().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(given::contains))
                .map(Map.Entry::getKey)
                .map(Role::name)
                .toList();
    }

    private static Collection<String> texts(Jwt jwt, String path) {
        return switch (at(jwt.getClaims(), path)) {
            case String one -> Set.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> Set.of();
        };
    }

    /** A claim of that very name (some are URLs), or a path through objects. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object value = claims;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }
}
