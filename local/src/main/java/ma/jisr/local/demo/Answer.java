package ma.jisr.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** What the platform answered to one request. */
record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The platform asks to come back later. */
    boolean later() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The problem in words: what it is, and each field with its reason. */
    String problem() {
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
