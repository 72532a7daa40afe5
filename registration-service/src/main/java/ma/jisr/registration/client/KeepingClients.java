package ma.jisr.registration.client;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets partners' systems in: makes clients, gives them secrets, takes them away. */
@Service
public class KeepingClients {

    private final PartnerClients clients;
    private final ClientSecrets secrets;
    private final ClientSettings settings;
    private final Clock clock;

    KeepingClients(PartnerClients clients, ClientSecrets secrets, ClientSettings settings, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** A client with its newest secret, which nobody can be told again. */
    public record Issued(PartnerClient client, String secret) {

        @Override
        public String toString() {
            return "Issued[" + client.id() + "]";
        }
    }

    /**
     * What a client is to be.
     *
     * @param provinces empty: all
     * @param programmes empty: all
     */
    public record Wish(String name, List<String> scopes, List<String> provinces, List<String> programmes) {}

    public boolean isScope(String scope) {
        return settings.scopes().contains(scope);
    }

    /** Empty, and nothing changed, if there is one with this id. */
    public Optional<Issued> make(String id, Wish wish) {
        String secret = secrets.draw();
        PartnerClient client = new PartnerClient(
                id,
                wish.name(),
                wish.scopes(),
                wish.provinces(),
                wish.programmes(),
                List.of(new ClientSecret(secrets.hash(secret), null)),
                clock.instant());
        return clients.create(id, Decided.of(client)) ? Optional.of(new Issued(client, secret)) : Optional.empty();
    }

    /** @throws Problem 404 if there is none */
    public Issued renewSecret(String id) {
        String secret = secrets.draw();
        Instant overlap = clock.instant().plus(settings.overlap());
        PartnerClient after = clients.change(id, client -> Decided.of(client.renewed(secrets.hash(secret), overlap)));
        return new Issued(after, secret);
    }

    public Optional<PartnerClient> find(String id) {
        return clients.find(id).map(Versioned::state);
    }

    /** @throws Problem 404 if there is none */
    public PartnerClient client(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("client", id));
    }

    public List<PartnerClient> after(@Nullable String id, int limit) {
        return clients.after(id, limit);
    }

    /** Tokens that it has go on for their minutes. */
    public void remove(String id) {
        if (!clients.remove(id)) {
            throw Problem.notFound("client", id);
        }
    }
}
