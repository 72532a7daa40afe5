package ma.jisr.gateway.routing;

import java.util.Optional;

/**
 * Where a request goes, and how it is treated on the way.
 *
 * @param service who answers
 * @param kind what is particular about it
 */
public record Destination(Service service, Kind kind) {

    private static final String ATTRIBUTE = Destination.class.getName();

    /** What is particular about a request. */
    public enum Kind {
        /** Nothing. */
        ORDINARY,
        /** Carries a document: larger, and slower. */
        DOCUMENT,
        /** Answered by an event stream without an end. */
        EVENTS,
        /** Asks for the service's own API document. */
        API_DOCUMENT
    }

    /** The destination of this request, looked up once; empty where there is none. */
    public static Optional<Destination> of(org.springframework.web.server.ServerWebExchange exchange) {
        Object known = exchange.getAttributes()
                .computeIfAbsent(
                        ATTRIBUTE,
                        key -> Addresses.destination(
                                exchange.getRequest().getURI().getRawPath()));
        return known instanceof Optional<?> found ? found.map(Destination.class::cast) : Optional.empty();
    }

    /** The name of its route. */
    public String route() {
        return kind == Kind.ORDINARY
                ? service.label()
                : service.label() + "-"
                        + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
