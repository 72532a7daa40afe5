package ma.jisr.registration.registration;

import java.util.Set;

/**
 * Who wants to see or change a registration.
 *
 * @param agent whether she types for others
 * @param everywhere whether she may see the files of all provinces
 * @param provinces those of which she may see the files
 */
public record Reader(String account, boolean agent, boolean everywhere, Set<String> provinces) {

    public boolean owns(Registration registration) {
        return isHers(registration) || agent && account.equals(registration.typedBy());
    }

    /** Whether it is her own file, not one that she types for somebody. */
    public boolean isHers(Registration registration) {
        return account.equals(registration.applicant());
    }

    boolean mayRead(Registration registration) {
        return owns(registration) || registration.submission() != null && reaches(registration.province());
    }

    boolean reaches(String province) {
        return everywhere || provinces.contains(province);
    }
}
