package ma.jisr.gateway.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** The security headers of every answer; they replace whatever a service has set. */
final class AnswerHeaders {

    /** For data: nothing in an answer may run, be framed, or be taken for another type. */
    static final Map<String, String> STRICT =
            headers("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");

    /** For the page with the API documents: its own scripts and styles, and requests to this host. */
    private static final Map<String, String> PAGE = headers("default-src 'none'; script-src 'self'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");

    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(),"
            + " display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " usb=()";

    private AnswerHeaders() {}

    /** @param personal whether nobody may keep the answer: it is for one caller, or to a change */
    static void set(HttpHeaders headers, String path, boolean https, boolean personal) {
        boolean page = path.startsWith("/docs") && !path.startsWith("/docs/openapi/");
        (page ? PAGE : STRICT).forEach(headers::set);
        if (https) {
            headers.set("Strict-Transport-Security", HSTS);
        } else {
            headers.remove("Strict-Transport-Security");
        }
        if (personal) {
            headers.setCacheControl("no-store");
            headers.remove(HttpHeaders.PRAGMA);
            headers.remove(HttpHeaders.EXPIRES);
        }
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
    }

    private static Map<String, String> headers(String contentSecurityPolicy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", contentSecurityPolicy);
        headers.put("Permissions-Policy", NO_DEVICES);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
