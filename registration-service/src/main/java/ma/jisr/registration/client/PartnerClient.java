package ma.jisr.registration.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A system that may call the platform by itself.
 *
 * @param scopes what it may do
 * @param provinces where; empty: everywhere
 * @param programmes in which; empty: in all
 * @param secrets hashes of those that open it, the newest last
 */
public record PartnerClient(
        String id,
        String name,
        List<String> scopes,
        List<String> provinces,
        List<String> programmes,
        List<ClientSecret> secrets,
        Instant createdAt) {

    public PartnerClient {
        scopes = List.copyOf(scopes);
        provinces = List.copyOf(provinces);
        programmes = List.copyOf(programmes);
        secrets = List.copyOf(secrets);
    }

    /** Gets another secret; the one before opens it until {@code overlap}, older ones no more. */
    PartnerClient renewed(String hash, Instant overlap) {
        List<ClientSecret> next = new ArrayList<>();
        secrets.stream()
                .filter(secret -> secret.until() == null)
                .map(secret -> new ClientSecret(secret.hash(), overlap))
                .forEach(next::add);
        next.add(new ClientSecret(hash, null));
        return new PartnerClient(id, name, scopes, provinces, programmes, next, createdAt);
    }

    /** Hashes of the secrets that open it at that time. */
    public List<String> goodSecrets(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.until() == null || now.isBefore(secret.until()))
                .map(ClientSecret::hash)
                .toList();
    }
}
