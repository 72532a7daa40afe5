package ma.jisr.registration.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of somebody.
 *
 * @param organisation for which she works; people whose files she types are told
 * @param provinces those whose files an officer sees
 */
public record StaffDetails(
        @Nullable String name,
        @Nullable String organisation,
        List<StaffRole> roles,
        List<String> provinces,
        boolean active) {

    public StaffDetails {
        roles = List.copyOf(roles);
        provinces = List.copyOf(provinces);
    }

    boolean makesAdministrator() {
        return active && roles.contains(StaffRole.ADMINISTRATOR);
    }
}
