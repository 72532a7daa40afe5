package ma.jisr.registration.geography;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Which regions this deployment serves.
 *
 * @param files one file of reference data per region
 */
@Validated
@ConfigurationProperties("jisr.geography")
public record GeographySettings(@NotEmpty List<Resource> files) {}
