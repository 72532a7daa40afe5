package ma.jisr.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Signs people in with the one-time code that the inbox received, and reads what they were told. */
public final class People {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api platform;
    private final Api inbox;
    private final AtomicInteger phones;

    /** @param firstPhone keeps the phone numbers of several users of one platform apart; below 1,000,000 */
    public People(String platform, String inbox, int firstPhone) {
        this.platform = Api.at(platform);
        this.inbox = Api.at(inbox);
        this.phones = new AtomicInteger(firstPhone);
    }

    /** Somebody with a phone number of her own, signed in. */
    public Applicant applicant(String language) {
        return applicant("+2126%08d".formatted(phones.getAndIncrement()), language);
    }

    /** Whoever holds this phone, signed in. */
    public Applicant applicant(String phone, String language) {
        Api signedIn = platform.withToken(token("phone", phone)).in(language);
        return new Applicant(signedIn, phone, language);
    }

    public Api staff(String name) {
        return platform.withToken(token("email", name + "@jisr.local"));
    }

    /** A partner's system, signed in with its secret. */
    public Api client(String id, String secret) {
        return platform.withToken(platform.form(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret))
                .expect(200)
                .get("access_token")
                .asString());
    }

    /** The newest code that an address got after so many texts of it. */
    public String awaitCode(String address, long codesBefore) {
        return await().atMost(SOON)
                .until(() -> newCode(address, codesBefore), Optional::isPresent)
                .orElseThrow();
    }

    public long codesOf(String address) {
        return codes(address).count();
    }

    private String token(String kind, String address) {
        long before = codes(address).count();
        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> asksForCode(kind, address));
        String code = await().atMost(SOON)
                .until(() -> newCode(address, before), Optional::isPresent)
                .orElseThrow();
        return platform.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "urn:jisr:params:oauth:grant-type:one-time-code",
                                "client_id",
                                "portal",
                                kind,
                                address,
                                "code",
                                code))
                .expect(200)
                .get("access_token")
                .asString();
    }

    private boolean asksForCode(String kind, String address) {
        return platform.post("/api/v1/one-time-codes", Map.of(kind, address)).status() == 202;
    }

    private Optional<String> newCode(String address, long before) {
        return codes(address).skip(before).reduce((first, last) -> last);
    }

    private Stream<String> codes(String address) {
        return texts(address).stream().map(CODE::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    /** What reached an address, oldest first. */
    public List<String> texts(String address) {
        return inbox.get("/api/messages?to=" + Api.encoded(address)).expect(200).values().stream()
                .map(message -> message.get("text").asString())
                .toList();
    }

    public List<JsonNode> everything() {
        return inbox.get("/api/messages").expect(200).values().stream().toList();
    }

    /** One applicant and what she does. */
    public record Applicant(Api api, String phone, String language) {

        /** Saves a draft and submits it; the registration's id. */
        public String registers(Map<String, Object> draft) {
            String id = saves(draft);
            submits(id).expect(202);
            return id;
        }

        public String saves(Map<String, Object> draft) {
            return api.with("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/api/v1/registrations", draft)
                    .expect(201)
                    .get("id")
                    .asString();
        }

        public Api.Answer submits(String id) {
            return api.post("/api/v1/registrations/" + id + "/submission", null);
        }

        public void withdraws(String id) {
            api.post("/api/v1/registrations/" + id + "/withdrawal", Map.of("reason", "journey"))
                    .expect(202);
        }

        public JsonNode sees(String id) {
            return api.get("/api/v1/registrations/" + id).expect(200);
        }

        public String statusOf(String id) {
            return sees(id).get("status").asString();
        }
    }
}
