package ma.jisr.registration.rights;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long files are kept after their last step, {@code jisr.retention.*}.
 *
 * @param drafts that were never submitted
 * @param ended that were submitted and have come to an end, where their programme says nothing else
 * @param programmes by code, for programmes with a time of their own
 */
@Validated
@ConfigurationProperties("jisr.retention")
public record RetentionSettings(
        @NotNull Duration drafts,
        @NotNull Duration ended,
        @Nullable Map<String, Duration> programmes) {

    Duration of(@Nullable String programme, boolean draft) {
        if (draft) {
            return drafts;
        }
        return programmes == null || programme == null ? ended : programmes.getOrDefault(programme, ended);
    }

    Duration shortest() {
        Duration shortest = drafts.compareTo(ended) < 0 ? drafts : ended;
        return programmes == null
                ? shortest
                : programmes.values().stream().reduce(shortest, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
}
