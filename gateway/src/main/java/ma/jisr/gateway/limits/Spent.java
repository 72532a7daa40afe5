package ma.jisr.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.jisr.gateway.settings.Limits;
import org.springframework.http.HttpHeaders;

/**
 * What came of taking one request from a budget, and how a client is told.
 *
 * <p>Source: draft-ietf-httpapi-ratelimit-headers-10 for {@code RateLimit} and {@code RateLimit-Policy}.
 */
record Spent(Sort sort, Limits.Budget budget, ConsumptionProbe probe) {

    boolean isTooMuch() {
        return !probe.isConsumed();
    }

    void tell(HttpHeaders headers) {
        headers.set("RateLimit-Policy", policy());
        headers.set("RateLimit", state());
    }

    /** Of a refusal. */
    Map<String, String> headers() {
        return Map.of(
                HttpHeaders.RETRY_AFTER,
                Long.toString(seconds(probe.getNanosToWaitForRefill())),
                "RateLimit-Policy",
                policy(),
                "RateLimit",
                state());
    }

    private String policy() {
        return '"' + sort.label() + "\";q=" + budget.requests() + ";w="
                + budget.per().toSeconds();
    }

    private String state() {
        long wait = isTooMuch() ? probe.getNanosToWaitForRefill() : probe.getNanosToWaitForReset();
        return '"' + sort.label() + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(wait);
    }

    /** Rounded up: who waits so long finds a request to spend. */
    private static long seconds(long nanos) {
        return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
    }
}
