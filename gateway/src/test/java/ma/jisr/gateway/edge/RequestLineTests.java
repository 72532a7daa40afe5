package ma.jisr.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/programmes",
                "/api/v1/programmes/",
                "/.well-known/openid-configuration",
                "/a.b/..c/c..",
                "/%D9%81%D8%A7%D8%B7%D9%85%D8%A9",
                "/a%20b",
                "/a?x=%2F%2e%2e;y=//&z[]=%25",
                "/a?",
                "http://localhost:8080/api/v1/programmes?x=1"
            })
    void passesWhatMeansTheSameToEverybody(String target) {
        assertThat(RequestLine.isWellFormed(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api",
                "?x",
                "//",
                "/a//b",
                "/.",
                "/..",
                "/a/../b",
                "/a/./b",
                "/a/..",
                "/a/%2e%2E/b",
                "/a/.%2e",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a;b=1",
                "/a%3bb",
                "/a%00",
                "/a%0d%0a",
                "/a%7f",
                "/a%252e",
                "/a%",
                "/a%4",
                "/a%g1",
                "/a%ff",
                "/a%c0%af",
                "/a?x=%",
                "/a?x=%ff",
                "/a#b",
                "/a b",
                "/é",
                "/a?<script>",
                "http://localhost",
                "ftp://localhost/a",
                "http://localhost/a/../b"
            })
    void refusesTheRest(String target) {
        assertThat(RequestLine.isWellFormed(target)).isFalse();
    }
}
