package ma.jisr.registration.staff;

import java.util.List;
import ma.jisr.registration.account.Rights;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on the platform.
 *
 * @param id of her account, which belongs to her e-mail address
 * @param active whether she has her rights
 */
public record StaffMember(
        String id,
        @Personal @Nullable String email,
        @Personal @Nullable String name,
        @Nullable String organisation,
        List<StaffRole> roles,
        List<String> provinces,
        boolean active)
        implements OfPerson {

    public StaffMember {
        roles = List.copyOf(roles);
        provinces = List.copyOf(provinces);
    }

    static StaffMember of(String id, String email, StaffDetails said) {
        return new StaffMember(
                id, email, said.name(), said.organisation(), said.roles(), said.provinces(), said.active());
    }

    @Override
    public String person() {
        return id;
    }

    StaffMember with(StaffDetails said) {
        return new StaffMember(
                id, email, said.name(), said.organisation(), said.roles(), said.provinces(), said.active());
    }

    boolean isAdministrator() {
        return active && roles.contains(StaffRole.ADMINISTRATOR);
    }

    Rights rights() {
        return new Rights(roles.stream().map(StaffRole::name).toList(), provinces);
    }
}
