package ma.jisr.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered to one request.
 *
 * @param content the body as it came
 * @param body the same as JSON; as a text if it is none
 * @param tag the entity tag, for a later {@code If-Match}
 */
public record Answer(int status, byte[] content, JsonNode body, Optional<String> tag, Optional<Duration> retryAfter) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The platform asks to come back later. */
    public boolean later() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The problem in words: what it is, and each field with its reason. */
    public String problem() {
        StringJoiner words = new StringJoiner("; ");
        words.add(status + " " + body.path("title").asString(body.path("error").asString("")));
        for (JsonNode error : body.path("errors")) {
            words.add(error.path("pointer").asString("") + " "
                    + error.path("detail").asString(""));
        }
        if (body.path("errors").isEmpty() && body.hasNonNull("detail")) {
            words.add(body.get("detail").asString());
        }
        return words.toString().strip();
    }
}
