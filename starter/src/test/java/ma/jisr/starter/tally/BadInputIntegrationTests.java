package ma.jisr.starter.tally;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class BadInputIntegrationTests {

    private static ConfigurableApplicationContext service;
    private static final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        service = SpringApplication.run(TallyApplication.class, Running.arguments("bad_input"));
    }

    @AfterAll
    static void stop() {
        service.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a"                                        | urn:jisr:problem:malformed |
            []                                                  | urn:jisr:problem:malformed |
            {"name": "a"} {}                                    | urn:jisr:problem:malformed |
            {"nmae": "a"}                                       | urn:jisr:problem:invalid | /nmae
            {"inner": {"a/b": 1}}                               | urn:jisr:problem:invalid | /inner/a~1b
            {"name": 5}                                         | urn:jisr:problem:invalid | /name
            {"name": ["a"]}                                     | urn:jisr:problem:invalid | /name
            {"count": "five"}                                   | urn:jisr:problem:invalid | /count
            {"count": 1.5}                                      | urn:jisr:problem:invalid | /count
            {"count": 99999999999}                              | urn:jisr:problem:invalid | /count
            {"cost": "12"}                                      | urn:jisr:problem:invalid | /cost
            {"cost": NaN}                                       | urn:jisr:problem:malformed |
            {"day": "2026-02-30"}                               | urn:jisr:problem:invalid | /day
            {"kind": "THIRD"}                                   | urn:jisr:problem:invalid | /kind
            {"kind": 0}                                         | urn:jisr:problem:invalid | /kind
            """)
    void namesWhatIsWrong(String body, String type, String pointer) throws Exception {
        HttpResponse<String> answer = post(body.getBytes(UTF_8), "application/json", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"");
        if (pointer != null) {
            assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
        }
    }

    @Test
    void refusesBrokenUtf8() throws Exception {
        HttpResponse<String> answer = post("{\"name\":\"caf\u00e9\"}".getBytes(ISO_8859_1), "application/json", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"/name\"");
    }

    @Test
    void refusesDeepNestingAndHugeNumbersCheaply() throws Exception {
        String deep = "{\"inner\":".repeat(5_000) + "{}" + "}".repeat(5_000);
        String huge = "{\"cost\": 1" + "0".repeat(10_000) + "}";

        assertThat(post(deep.getBytes(UTF_8), "application/json", "en").statusCode())
                .isEqualTo(400);
        assertThat(post(huge.getBytes(UTF_8), "application/json", "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersInTheCallersLanguageAndInArabicOtherwise() throws Exception {
        byte[] body = "{\"nmae\": 1}".getBytes(UTF_8);

        assertThat(post(body, "application/json", "fr-MA,fr;q=0.9").body()).contains("champ inconnu");
        assertThat(post(body, "application/json", "zgh").body()).contains("ⴰⴳⵔ");
        assertThat(post(body, "application/json", "de").body()).contains("حقل غير معروف");
    }

    @Test
    void refusesAnotherContentTypeAndAnotherMethod() throws Exception {
        for (String type : List.of("text/csv", "*/*", "multipart/form-data", "json")) {
            assertThat(post("a=b".getBytes(UTF_8), type, "en").statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(send(request("/echo").DELETE()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesPathsWithoutATokenAsAProblem() throws Exception {
        HttpResponse<String> answer = send(request("/me").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("urn:jisr:problem:unauthenticated");
    }

    @Test
    void says503WhenTheKeysOfTokensCannotBeFetched() throws Exception {
        String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxIn0.c2ln";

        HttpResponse<String> answer = send(request("/me").header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    private static HttpResponse<String> post(byte[] body, String type, String language) throws Exception {
        return send(request("/echo")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("Accept-Language", language));
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
