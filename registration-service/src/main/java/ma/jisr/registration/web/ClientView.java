package ma.jisr.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ma.jisr.registration.client.KeepingClients;
import ma.jisr.registration.client.PartnerClient;
import org.jspecify.annotations.Nullable;

/**
 * A partner's system, as administrators see it.
 *
 * @param secret shown once, when it is new
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientView(
        String id,
        String name,
        List<String> scopes,
        List<String> provinces,
        List<String> programmes,
        Instant createdAt,
        @Nullable String secret) {

    static ClientView of(PartnerClient client) {
        return of(client, null);
    }

    static ClientView of(KeepingClients.Issued issued) {
        return of(issued.client(), issued.secret());
    }

    private static ClientView of(PartnerClient client, @Nullable String secret) {
        return new ClientView(
                client.id(),
                client.name(),
                client.scopes(),
                client.provinces(),
                client.programmes(),
                client.createdAt(),
                secret);
    }
}
