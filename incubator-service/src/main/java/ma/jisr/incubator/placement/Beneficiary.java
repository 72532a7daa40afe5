package ma.jisr.incubator.placement;

import org.jspecify.annotations.Nullable;

/**
 * Whose placement it is, by ids only; who she is stays with the registration service.
 *
 * @param reference null, as the applicant, once she was erased
 */
public record Beneficiary(
        String registration,
        @Nullable String reference,
        @Nullable String applicant,
        String province) {

    /** Of whom nothing is left but that there was a registration, and where. */
    Beneficiary anonymous() {
        return new Beneficiary(registration, null, null, province);
    }
}
