package ma.jisr.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideHeadersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-user",
                "FORWARDED",
                "X-Real-IP",
                "X-User-Id",
                "X-Auth-Token",
                "X-SSL-Client-Cert",
                "X_Forwarded_For",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "Proxy",
                "Cookie",
                "Expect",
                "Upgrade",
                "baggage",
                "tracestate",
                "traceparent",
                "X-Whatever-Comes-Next"
            })
    void leavesOutside(String name) {
        assertThat(OutsideHeaders.isLetIn(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Accept-Language",
                "Idempotency-Key",
                "if-match",
                "Content-Type",
                "Content-Length",
                "LAST-EVENT-ID"
            })
    void letsIn(String name) {
        assertThat(OutsideHeaders.isLetIn(name)).isTrue();
    }
}
