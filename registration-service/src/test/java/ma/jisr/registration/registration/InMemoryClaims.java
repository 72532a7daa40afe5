package ma.jisr.registration.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims in a map. */
final class InMemoryClaims implements Claims {

    private final Map<String, Claim> claims = new HashMap<>();

    @Override
    public boolean put(Claim claim) {
        return claims.putIfAbsent(claim.id(), claim) == null;
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public boolean replace(Claim old, Claim next) {
        return claims.replace(old.id(), old, next);
    }

    @Override
    public void release(String id, String registration) {
        claims.computeIfPresent(id, (key, claim) -> claim.registration().equals(registration) ? null : claim);
    }
}
