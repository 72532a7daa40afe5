package ma.jisr.registration.account;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Phones that ask for codes, get them or don't, and use them; with the limits of a real platform. */
final class Phones {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SecretSettings SECRETS = new SecretSettings(KEY, KEY);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryCodeRequests requests = new InMemoryCodeRequests();
    private final InMemoryCounters counters = new InMemoryCounters();
    private final CodeLimits limits;
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    Phones(long perCaller, long dailyCap) {
        this.limits = new CodeLimits(
                perCaller,
                List.of("+2126", "+2127"),
                7,
                5,
                25,
                3,
                new BigDecimal("0.25"),
                BigDecimal.valueOf(dailyCap));
    }

    static Phones ofARealPlatform() {
        return new Phones(60, 2500);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    int sent() {
        return requests.told.size();
    }

    /** The code that came, or empty if none did. */
    Optional<String> ask(String phone, String caller) {
        return ask(phone, caller, null);
    }

    Optional<String> ask(String phone, String caller, @Nullable String challenge) {
        int before = sent();
        requesting().request(CodeWish.toSignIn(new Address(Channel.SMS, phone), Language.AR, caller, challenge));
        return sent() == before ? Optional.empty() : Optional.of(opened((OneTimeCodeIssued) requests.told.getLast()));
    }

    boolean use(String phone, String code) {
        return use(phone, code, null);
    }

    boolean use(String phone, String code, @Nullable String verifier) {
        return accepting()
                .accepts(CodePurpose.SIGN_IN, CodeWish.SIGN_IN, new Address(Channel.SMS, phone), code, verifier);
    }

    boolean useAs(CodePurpose purpose, String about, String phone, String code) {
        return accepting().accepts(purpose, about, new Address(Channel.SMS, phone), code, null);
    }

    /** Whether she got a code and it was good. */
    boolean signIn(String phone, String caller) {
        return ask(phone, caller).filter(code -> use(phone, code)).isPresent();
    }

    private static String opened(OneTimeCodeIssued fact) {
        String letter = new Sealing(new byte[32]).open(fact.sealed(), fact.request());
        return JSON.readTree(letter).path("code").asString();
    }

    private RequestingCodes requesting() {
        BlindIndex index = new BlindIndex(SECRETS);
        CodeSettings settings = new CodeSettings(
                Duration.ofMinutes(5), 5, 3, Duration.ofMinutes(1), Duration.ofMinutes(32), Duration.ofHours(1));
        return new RequestingCodes(
                requests, new CodeHashing(index), index, limiting(), settings, SECRETS, JSON, clock());
    }

    private AcceptingCodes accepting() {
        BlindIndex index = new BlindIndex(SECRETS);
        return new AcceptingCodes(requests, new CodeHashing(index), index, limiting(), clock());
    }

    private LimitingCodes limiting() {
        return new LimitingCodes(counters, limits, new BlindIndex(SECRETS), meters, clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
