package ma.jisr.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideHeadersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "x-forwarded-user", "FORWARDED", "X-Auth-Token", "X-SSL-Client-Cert", "Proxy"
            })
    void distrusts(String name) {
        assertThat(OutsideHeaders.isUntrusted(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "X-Requested-With",
                "tracestate"
            })
    void lets(String name) {
        assertThat(OutsideHeaders.isUntrusted(name)).isFalse();
    }
}
