package ma.jisr.gateway.routing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.jisr.gateway.routing.Destination.Kind;

/**
 * The table of addresses. Paths are compared as they stand on the request line: one that spells a word with
 * percent-encoding has no destination.
 */
public final class Addresses {

    private static final Map<String, Service> NOUNS = Map.ofEntries(
            entry("registrations", Service.REGISTRATION),
            entry("one-time-codes", Service.REGISTRATION),
            entry("me", Service.REGISTRATION),
            entry("statistics", Service.REGISTRATION),
            entry("geography", Service.REGISTRATION),
            entry("purposes", Service.REGISTRATION),
            entry("clients", Service.REGISTRATION),
            entry("staff", Service.REGISTRATION),
            entry("reviews", Service.REGISTRATION),
            entry("programmes", Service.FUNDING),
            entry("allocations", Service.FUNDING),
            entry("review-tasks", Service.FUNDING),
            entry("appeals", Service.FUNDING),
            entry("payment-batches", Service.FUNDING),
            entry("payment-reports", Service.FUNDING),
            entry("ceremonies", Service.FUNDING),
            entry("cheques", Service.FUNDING),
            entry("loans", Service.FUNDING),
            entry("repayment-files", Service.FUNDING),
            entry("repayment-lines", Service.FUNDING),
            entry("ledger", Service.FUNDING),
            entry("calls", Service.INCUBATOR),
            entry("applications", Service.INCUBATOR),
            entry("incubators", Service.INCUBATOR),
            entry("cohorts", Service.INCUBATOR),
            entry("sessions", Service.INCUBATOR),
            entry("placements", Service.INCUBATOR),
            entry("messages", Service.NOTIFICATION),
            entry("templates", Service.NOTIFICATION),
            entry("event-types", Service.NOTIFICATION),
            entry("subscriptions", Service.NOTIFICATION),
            entry("events", Service.NOTIFICATION));

    /** What a bank sends: a file with many payments. */
    private static final Set<String> FILES = Set.of("payment-reports", "repayment-files");

    private Addresses() {}

    /** @param path raw, from its first slash, without the query */
    public static Optional<Destination> destination(String path) {
        String[] parts = path.split("/", -1);
        return switch (parts.length > 2 ? parts[1] : "") {
            case "api" -> api(parts);
            case "oauth2", ".well-known" -> Optional.of(new Destination(Service.REGISTRATION, Kind.ORDINARY));
            case "docs" -> apiDocument(parts);
            default -> Optional.empty();
        };
    }

    private static Optional<Destination> api(String[] parts) {
        if (parts.length < 4 || !parts[2].equals("v1")) {
            return Optional.empty();
        }
        if (isPayee(parts)) {
            return Optional.of(new Destination(Service.FUNDING, Kind.ORDINARY));
        }
        return Optional.ofNullable(NOUNS.get(parts[3])).map(service -> new Destination(service, kind(parts)));
    }

    /** {@code /api/v1/registrations/{id}/payee}: where she is paid is for those who pay. */
    private static boolean isPayee(String[] parts) {
        return parts.length == 6 && parts[3].equals("registrations") && parts[5].equals("payee");
    }

    /** Files, {@code /api/v1/registrations/{id}/documents/{kind}} and {@code /api/v1/registrations/{id}/events}. */
    private static Kind kind(String[] parts) {
        if (FILES.contains(parts[3])) {
            return Kind.DOCUMENT;
        }
        if (!parts[3].equals("registrations") || parts.length < 6) {
            return Kind.ORDINARY;
        }
        if (parts.length == 7 && parts[5].equals("documents")) {
            return Kind.DOCUMENT;
        }
        return parts.length == 6 && parts[5].equals("events") ? Kind.EVENTS : Kind.ORDINARY;
    }

    /** {@code /docs/openapi/{service}}. */
    private static Optional<Destination> apiDocument(String[] parts) {
        if (parts.length != 4 || !parts[2].equals("openapi")) {
            return Optional.empty();
        }
        for (Service service : Service.values()) {
            if (service.label().equals(parts[3])) {
                return Optional.of(new Destination(service, Kind.API_DOCUMENT));
            }
        }
        return Optional.empty();
    }
}
