package ma.jisr.funding.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.jisr.starter.aggregate.Versioned;
import org.springframework.stereotype.Component;

/**
 * The versions that hold, remembered for a few seconds: programmes change a few times a year and are asked for at every
 * registration. A version published by another copy is seen at the latest {@link #MEMORY} afterwards.
 */
@Component
public class PublishedProgrammes {

    static final Duration MEMORY = Duration.ofSeconds(5);

    private final Programmes programmes;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private final Map<String, ProgrammeVersion> decidedBy = new ConcurrentHashMap<>();

    PublishedProgrammes(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Empty if no programme has this code. */
    public Optional<ProgrammeVersion> latest(String code) {
        Instant now = clock.instant();
        Remembered known = remembered.get(code);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.version());
        }
        Optional<ProgrammeVersion> read =
                programmes.find(code).map(Versioned::state).flatMap(Programme::latest);
        read.ifPresent(version -> remembered.put(code, new Remembered(version, now.plus(MEMORY))));
        return read;
    }

    /**
     * The version by which something was decided; it never changes, and is remembered for good.
     *
     * @throws IllegalStateException if it was never published
     */
    public ProgrammeVersion version(String code, int number) {
        return decidedBy.computeIfAbsent(
                code + "@" + number,
                id -> programmes
                        .find(code)
                        .map(Versioned::state)
                        .flatMap(programme -> programme.version(number))
                        .orElseThrow(() -> new IllegalStateException("Never published: " + id)));
    }

    private record Remembered(ProgrammeVersion version, Instant until) {}
}
