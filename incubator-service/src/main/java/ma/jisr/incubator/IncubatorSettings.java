package ma.jisr.incubator;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What this service is told beside {@link ma.jisr.starter.settings.PlatformSettings}.
 *
 * @param load the incubators to take over at start: a file, a directory, a resource pattern; none if blank
 * @param provinces the file with the provinces' centres
 * @param patience how long a placement may hang before the sweep finishes it
 * @param sweepEvery how often the sweep looks
 */
@Validated
@ConfigurationProperties("jisr.incubators")
public record IncubatorSettings(
        @Nullable String load,

        @DefaultValue("classpath:geography/provinces.json") @NotNull
        Resource provinces,

        @DefaultValue("5s") @DurationMin(millis = 1) Duration patience,

        @DefaultValue("2s") @DurationMin(millis = 10) Duration sweepEvery) {}
