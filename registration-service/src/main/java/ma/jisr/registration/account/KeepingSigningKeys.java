package ma.jisr.registration.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps the keys that sign tokens, and replaces them without anybody noticing: a new one is published before it signs,
 * an old one until the last token that it signed is over.
 */
@Service
public class KeepingSigningKeys {

    private static final String KIND = "access-tokens";
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KeySafe safe;
    private final FreshKeys fresh;
    private final SigningKeySettings settings;
    private final Duration kept;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    KeepingSigningKeys(KeySafe safe, FreshKeys fresh, SigningKeySettings settings, TokenSettings tokens, Clock clock) {
        this.safe = safe;
        this.fresh = fresh;
        this.settings = settings;
        this.kept = tokens.accessFor().plus(MARGIN);
        this.clock = clock;
    }

    private record Known(SigningKeyRing ring, Instant since) {}

    /** A key with its private part, as text; don't show it. */
    public record OpenKey(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The key that signs now; made if there is none yet. */
    public OpenKey current() {
        return opened(ring().current(clock.instant()).orElseThrow());
    }

    /** All keys whose signatures count, now or soon. */
    public List<OpenKey> published() {
        return ring().published(clock.instant(), kept).stream()
                .map(this::opened)
                .toList();
    }

    private OpenKey opened(SealedKey key) {
        return new OpenKey(key.name(), new String(safe.open(key), UTF_8));
    }

    private SigningKeyRing ring() {
        Known here = known.get();
        return here == null ? look() : here.ring();
    }

    /** Reads which keys there are. */
    public SigningKeyRing look() {
        SigningKeyRing ring = new SigningKeyRing(safe.ofKind(KIND));
        Instant now = clock.instant();
        if (ring.current(now).isEmpty()) {
            make(ring, now);
            ring = new SigningKeyRing(safe.ofKind(KIND));
        }
        known.set(new Known(ring, now));
        return ring;
    }

    /** As {@link #look}, because somebody names a key that isn't known here; not more often than makes sense. */
    public void lookAgain() {
        Known here = known.get();
        if (here == null || here.since().plus(PAUSE).isBefore(clock.instant())) {
            look();
        }
    }

    /** Publishes the next key if it is time, and destroys those that have outlived their tokens. */
    public void rotateIfDue() {
        Instant now = clock.instant();
        SigningKeyRing ring = look();
        ring.due(now, settings).ifPresent(from -> make(ring, from));
        ring.outlived(now, kept).forEach(safe::destroy);
        look();
    }

    /**
     * Has the next key sign as soon as all copies can know it.
     *
     * @return each key's state, and since or from when
     */
    public Map<String, String> rotateNow() {
        Instant from = clock.instant().plus(settings.haste());
        SigningKeyRing ring = look();
        ring.next(clock.instant())
                .ifPresentOrElse(next -> safe.use(next, earlier(next.from(), from)), () -> make(ring, from));
        return states(look());
    }

    private Map<String, String> states(SigningKeyRing ring) {
        Instant now = clock.instant();
        Map<String, String> states = new TreeMap<>();
        ring.keys().forEach(key -> states.put(key.name(), ring.state(key, now) + " from " + key.from()));
        return states;
    }

    private void make(SigningKeyRing ring, Instant from) {
        safe.keep(KIND, ring.freeNumber(), fresh.signingKey().getBytes(UTF_8), from);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
