package ma.jisr.notification.incubator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incubator near her has room for her.
 *
 * @param incubatorName by language code
 */
public record BeneficiaryPlaced(
        String registration, String reference, String applicant, Map<String, String> incubatorName)
        implements IncubatorFact {

    /** The fact doesn't say: the incubator may be in the next one. */
    @Override
    public @Nullable String province() {
        return null;
    }
}
