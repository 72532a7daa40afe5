package ma.jisr.local.play;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.jisr.local.client.Answer;
import ma.jisr.local.client.Platform;
import ma.jisr.local.client.Refused;
import ma.jisr.local.client.SigningIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in who asks the platform for things; whatever isn't granted ends the play with the reason. */
final class Desk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_TYPE = "application/json";

    private final Platform platform;
    private final SigningIn signingIn;
    private final String address;
    private final String language;

    Desk(Platform platform, SigningIn signingIn, String address, String language) {
        this.platform = platform;
        this.signingIn = signingIn;
        this.address = address;
        this.language = language;
    }

    JsonNode get(String path) {
        return granted(path, read(path)).body();
    }

    /** A document as it comes, in the form asked for. */
    byte[] download(String path, String accept) {
        return granted(path, platform.get(path, headers(Map.of("Accept", accept))))
                .content();
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.writeValueAsString(body), Map.of());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, JSON.writeValueAsString(body), Map.of());
    }

    /** Sends something that isn't JSON. */
    JsonNode send(String method, String path, String body, String contentType) {
        return send(method, path, body, Map.of("Content-Type", contentType));
    }

    /** Changes what is at {@code seen} as it was read just now. */
    JsonNode postAfterReading(String seen, String path, Map<String, ?> body) {
        String tag = granted(seen, read(seen)).tag().orElseThrow(() -> Refused.failed(seen + " has no entity tag"));
        return send("POST", path, JSON.writeValueAsString(body), Map.of("If-Match", tag));
    }

    /** The same once it is there; empty as long as it isn't. */
    Optional<JsonNode> has(String path) {
        Answer answer = read(path);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(granted(path, answer).body());
    }

    /** The status of a refusal, or of what should have been one, to a change of what is at {@code seen}. */
    int refusalOf(String seen, String path) {
        Answer before = granted(seen, read(seen));
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", JSON_TYPE));
        before.tag().ifPresent(tag -> headers.put("If-Match", tag));
        return platform.send("POST", path, "{}", headers(headers)).status();
    }

    private JsonNode send(String method, String path, String body, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "Content-Type", JSON_TYPE, "Idempotency-Key", UUID.randomUUID().toString()));
        all.putAll(more);
        return granted(method + " " + path, platform.send(method, path, body, headers(all)))
                .body();
    }

    private Answer read(String path) {
        return platform.get(path, headers(Map.of()));
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("Authorization", "Bearer " + signingIn.token(address, language));
        return all;
    }

    private Answer granted(String what, Answer answer) {
        if (!answer.ok()) {
            throw new Refused(answer.status(), address + ": " + what + ": " + answer.problem());
        }
        return answer;
    }
}
