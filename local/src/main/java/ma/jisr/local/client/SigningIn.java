package ma.jisr.local.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Proves phones and e-mail addresses by one-time codes; each signs in once and keeps its token while it is good. */
public final class SigningIn {

    private static final String GRANT = "urn:jisr:params:oauth:grant-type:one-time-code";
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final int MORE_CODES = 2;

    private final Platform platform;
    private final Inbox inbox;
    private final Clock clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public SigningIn(Platform platform, Inbox inbox, Clock clock) {
        this.platform = platform;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * An access token for whoever holds this phone or e-mail address; the code comes in her language.
     *
     * @throws Refused when the platform refuses the address or the code, or no code comes
     */
    public String token(String address, String language) {
        return sessions.computeIfAbsent(address, Session::new).token(language);
    }

    private final class Session {

        private final String address;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable String token;
        private Instant until = Instant.MIN;

        Session(String address) {
            this.address = address;
        }

        String token(String language) {
            lock.lock();
            try {
                String good = token;
                return good != null && clock.instant().isBefore(until) ? good : signIn(language);
            } finally {
                lock.unlock();
            }
        }

        /** A code works once, also when its answer was lost on the way: then another is asked for, as people do. */
        private String signIn(String language) {
            Answer answer = exchange(newCode(language));
            for (int again = 0; again < MORE_CODES && isUsedUp(answer); again++) {
                answer = exchange(newCode(language));
            }
            return keep(answer);
        }

        private String newCode(String language) {
            Optional<Inbox.Code> before = inbox.newestCode(address);
            askForCode(language);
            return inbox.awaitCodeAfter(before, address).digits();
        }

        private static boolean isUsedUp(Answer answer) {
            return answer.status() == 400
                    && answer.body().path("error").asString("").equals("invalid_grant");
        }

        private void askForCode(String language) {
            Answer asked = platform.post(
                    "/api/v1/one-time-codes",
                    JsonNodeFactory.instance.objectNode().put(kind(), address),
                    Map.of("Accept-Language", language));
            if (!asked.ok()) {
                throw new Refused(asked.status(), "one-time code: " + asked.problem());
            }
        }

        private Answer exchange(String code) {
            return platform.postForm(
                    "/oauth2/token", Map.of("grant_type", GRANT, "client_id", "portal", kind(), address, "code", code));
        }

        private String kind() {
            return address.contains("@") ? "email" : "phone";
        }

        private String keep(Answer answer) {
            if (!answer.ok()) {
                throw Refused.failed("token: " + answer.problem());
            }
            String fresh = answer.body().path("access_token").asString();
            token = fresh;
            until = clock.instant()
                    .plusSeconds(answer.body().path("expires_in").asLong(0))
                    .minus(MARGIN);
            return fresh;
        }
    }
}
