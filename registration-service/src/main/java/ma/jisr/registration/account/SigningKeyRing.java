package ma.jisr.registration.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys that sign access tokens: the current one, the next, and those that signed tokens which may still be in use.
 * Which is which follows from the time alone, so all copies agree without a word.
 */
record SigningKeyRing(List<SealedKey> keys) {

    private static final Comparator<SealedKey> ORDER =
            Comparator.comparing(SealedKey::from).thenComparing(SealedKey::number);

    /** What a key is at a time. */
    enum State {
        NEXT,
        CURRENT,
        RETIRED
    }

    Optional<SealedKey> current(Instant now) {
        return keys.stream().filter(key -> !key.from().isAfter(now)).max(ORDER);
    }

    Optional<SealedKey> next(Instant now) {
        return keys.stream().filter(key -> key.from().isAfter(now)).min(ORDER);
    }

    State state(SealedKey key, Instant now) {
        if (key.from().isAfter(now)) {
            return State.NEXT;
        }
        return current(now).filter(key::equals).isPresent() ? State.CURRENT : State.RETIRED;
    }

    /** @param kept how long a key's tokens live on after it has stopped signing */
    List<SealedKey> published(Instant now, Duration kept) {
        return keys.stream().filter(key -> !isOutlived(key, now, kept)).toList();
    }

    List<SealedKey> outlived(Instant now, Duration kept) {
        return keys.stream().filter(key -> isOutlived(key, now, kept)).toList();
    }

    private boolean isOutlived(SealedKey key, Instant now, Duration kept) {
        return keys.stream()
                .filter(other -> ORDER.compare(other, key) > 0)
                .min(ORDER)
                .filter(successor -> !successor.from().plus(kept).isAfter(now))
                .isPresent();
    }

    /** When the next key has to begin, if it is time to publish it. */
    Optional<Instant> due(Instant now, SigningKeySettings settings) {
        if (next(now).isPresent()) {
            return Optional.empty();
        }
        Instant soonest = now.plus(settings.publishBefore());
        return current(now)
                .map(key -> key.from().plus(settings.rotateEvery()))
                .filter(end -> !end.isAfter(soonest))
                .map(end -> soonest);
    }

    long freeNumber() {
        return keys.stream().mapToLong(SealedKey::number).max().orElse(0) + 1;
    }
}
