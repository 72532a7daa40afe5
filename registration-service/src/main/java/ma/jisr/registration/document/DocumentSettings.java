package ma.jisr.registration.document;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What documents may be.
 *
 * @param most size of one
 * @param mostInAll size of all of a registration
 * @param mostPixels width times height of an image
 * @param scan whether a scanner looks at them before anybody but the owner gets them
 * @param clamav host:port of ClamAV's daemon
 * @param scanWithin after which the daemon counts as away
 */
@Validated
@ConfigurationProperties("jisr.documents")
public record DocumentSettings(
        @NotNull DataSize most,
        @NotNull DataSize mostInAll,
        @Min(1) long mostPixels,
        @NotNull Scan scan,
        @Nullable String clamav,
        @NotNull Duration scanWithin) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\w.-]+):\\d{1,5}");

    /** Who looks at documents. */
    public enum Scan {
        CLAMAV,
        OFF
    }

    /** @throws IllegalArgumentException naming the setting, if a scanner is wanted and none named */
    public DocumentSettings {
        if (scan == Scan.CLAMAV
                && (clamav == null || !HOST_AND_PORT.matcher(clamav).matches())) {
            throw new IllegalArgumentException("JISR_CLAMAV must be host:port, unless JISR_DOCUMENTS_SCAN is off");
        }
    }
}
