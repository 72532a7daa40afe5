package ma.jisr.gateway.access;

import java.util.List;
import java.util.Set;
import ma.jisr.gateway.routing.Destination;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What may be asked without a token; the services judge again. */
public final class OpenAddresses {

    private static final Set<String> POST = Set.of("/api/v1/one-time-codes", "/oauth2/token", "/oauth2/revoke");
    private static final Set<String> GET = Set.of(
            "/oauth2/jwks",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/api/v1/programmes",
            "/api/v1/geography",
            "/api/v1/purposes");
    private static final List<String> GET_BELOW = List.of("/api/v1/geography/", "/docs/openapi/");
    private static final String PROGRAMME = "/api/v1/programmes/";

    private OpenAddresses() {}

    /** Everything that leads to a service and isn't open; what leads nowhere is a 404 for everybody. */
    static boolean needsToken(ServerWebExchange exchange) {
        return Destination.of(exchange).isPresent()
                && !isOpen(
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getURI().getRawPath());
    }

    static boolean isOpen(HttpMethod method, String path) {
        if (method == HttpMethod.POST) {
            return isSignIn(method, path);
        }
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && (GET.contains(path) || GET_BELOW.stream().anyMatch(path::startsWith) || isProgramme(path));
    }

    /** Asks a one-time code or a token, or gives one back. */
    public static boolean isSignIn(HttpMethod method, String path) {
        return method == HttpMethod.POST && POST.contains(path);
    }

    /** A programme, its public figures, and its rounds with the reports that anybody may recompute. */
    private static boolean isProgramme(String path) {
        if (!path.startsWith(PROGRAMME) || path.length() == PROGRAMME.length()) {
            return false;
        }
        int end = path.indexOf('/', PROGRAMME.length());
        String below = end < 0 ? "" : path.substring(end);
        return end != PROGRAMME.length()
                && (below.isEmpty()
                        || below.equals("/figures")
                        || below.equals("/rounds")
                        || below.startsWith("/rounds/"));
    }
}
