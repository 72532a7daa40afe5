package ma.jisr.registration.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What there is for systems that call the platform.
 *
 * @param scopes all that may be given
 * @param overlap how long a replaced secret goes on to open its client
 * @param samples made at the first start, their secrets said once in the log; for the profile {@code local} only
 */
@Validated
@ConfigurationProperties("jisr.clients")
public record ClientSettings(
        @NotEmpty Set<String> scopes,
        @NotNull Duration overlap,
        @Valid @Nullable List<Sample> samples) {

    /** A client that is there from the first start. */
    public record Sample(
            @Pattern(regexp = "[a-z0-9-]{1,60}") String id,
            String name,
            @NotEmpty List<String> scopes) {}
}
