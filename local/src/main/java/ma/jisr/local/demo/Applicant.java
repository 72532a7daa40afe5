package ma.jisr.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import ma.jisr.local.client.Answer;
import ma.jisr.local.client.Patience;
import ma.jisr.local.client.Platform;
import ma.jisr.local.client.Refused;
import ma.jisr.local.client.SigningIn;
import tools.jackson.databind.JsonNode;

/** Goes an applicant's way: signs in, saves a draft, submits it, and follows it until it is settled. */
final class Applicant {

    private static final String REGISTRATIONS = "/api/v1/registrations";

    private final Platform platform;
    private final SigningIn signingIn;
    private final Patience patience;

    Applicant(Platform platform, SigningIn signingIn, Patience patience) {
        this.platform = platform;
        this.signingIn = signingIn;
        this.patience = patience;
    }

    Result apply(Sample sample) {
        try {
            String token = signingIn.token(sample.phone(), sample.language());
            String id = draft(sample, token);
            long start = System.nanoTime();
            submit(id, token);
            return follow(sample, id, token, start);
        } catch (Refused refused) {
            return Result.refused(sample, refused);
        } catch (RuntimeException unreadable) {
            return Result.refused(sample, Refused.failed(unreadable.toString()));
        }
    }

    private String draft(Sample sample, String token) {
        Answer draft = platform.post(REGISTRATIONS, sample.registration(), once(token));
        accepted("draft", draft);
        return draft.body().path("id").asString();
    }

    private void submit(String id, String token) {
        accepted("submission", platform.post(REGISTRATIONS + "/" + id + "/submission", once(token)));
    }

    private Result follow(Sample sample, String id, String token, long start) {
        JsonNode settled = patience.await("settled status", () -> settled(id, token));
        Duration settledIn = Duration.ofNanos(System.nanoTime() - start);
        Outcome outcome = Outcome.ofStatus(status(settled)).orElseThrow();
        return new Result(sample, outcome, why(settled), Optional.of(settledIn));
    }

    private Optional<JsonNode> settled(String id, String token) {
        Answer answer = platform.get(REGISTRATIONS + "/" + id, authorized(token));
        accepted("status", answer);
        return Outcome.ofStatus(status(answer.body())).map(outcome -> answer.body());
    }

    private static String status(JsonNode registration) {
        return registration.path("status").asString("");
    }

    /** The status and the reasons of all rules that did not pass. */
    private static String why(JsonNode registration) {
        StringJoiner words = new StringJoiner("; ").add(status(registration));
        for (JsonNode rule : registration.at("/decision/rules")) {
            if (!rule.path("passed").asBoolean(false)) {
                words.add(rule.path("rule").asString("") + ": "
                        + rule.path("message").asString(""));
            }
        }
        return words.toString();
    }

    private static void accepted(String step, Answer answer) {
        if (!answer.ok()) {
            throw new Refused(answer.status(), step + ": " + answer.problem());
        }
    }

    private static Map<String, String> authorized(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> once(String token) {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
