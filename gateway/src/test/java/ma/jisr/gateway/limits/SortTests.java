package ma.jisr.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class SortTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/one-time-codes, SIGN_IN",
        "POST, /oauth2/token, SIGN_IN",
        "GET, /oauth2/jwks, READS",
        "GET, /api/v1/registrations, READS",
        "HEAD, /docs, READS",
        "POST, /api/v1/registrations, WRITES",
        "OPTIONS, /nothing, WRITES",
        "PUT, /api/v1/registrations/1/documents/id-card, DOCUMENTS",
        "GET, /api/v1/registrations/1/documents/id-card, DOCUMENTS",
        "GET, /api/v1/me/data, DOCUMENTS",
        "GET, /api/v1/me/accesses, READS"
    })
    void isWhatARequestCosts(String method, String path, Sort sort) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.valueOf(method), path));
        assertThat(Sort.of(exchange)).isEqualTo(sort);
    }
}
