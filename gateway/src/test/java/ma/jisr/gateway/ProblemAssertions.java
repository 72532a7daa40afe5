package ma.jisr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of every problem that the gateway answers with. */
final class ProblemAssertions {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemAssertions() {}

    static JsonNode assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("X-Correlation-Id").orElseThrow())
                .matches("[0-9a-f]{32}");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        return assertProblem(response.body(), status, slug);
    }

    static JsonNode assertProblem(String body, int status, String slug) {
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.path("type").asString()).isEqualTo("urn:jisr:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail");
        return problem;
    }
}
