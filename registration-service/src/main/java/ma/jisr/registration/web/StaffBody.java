package ma.jisr.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.staff.StaffDetails;
import ma.jisr.registration.staff.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types of somebody.
 *
 * @param email only of somebody new; it never changes, since it is what she proves
 * @param provinces needed for officers
 * @param active whether she has her rights; nothing said: she has
 */
record StaffBody(
        @Nullable String email,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> provinces,
        @Nullable Boolean active) {

    /** Both readings, or 400 with one entry per field at fault. */
    record Read(Optional<Address> email, StaffDetails details) {}

    Read read(Geography geography, boolean isNew) {
        Findings findings = new Findings();
        Optional<Address> address = address(isNew, findings);
        StaffDetails details = new StaffDetails(
                Texts.line(name, 100, "/name", findings),
                Texts.line(organisation, 100, "/organisation", findings),
                roles(findings),
                provinces(geography, findings),
                !Boolean.FALSE.equals(active));
        findings.addIf(
                details.roles().contains(StaffRole.OFFICER)
                        && details.provinces().isEmpty(),
                "/provinces",
                "required");
        findings.refuse();
        return new Read(address, details);
    }

    private Optional<Address> address(boolean isNew, Findings findings) {
        if (!isNew) {
            findings.addIf(email != null, "/email", "email-fixed");
            return Optional.empty();
        }
        Optional<Address> address = email == null ? Optional.empty() : Address.email(email);
        findings.addIf(address.isEmpty(), "/email", email == null ? "required" : "email");
        return address;
    }

    private List<StaffRole> roles(Findings findings) {
        List<StaffRole> known = new ArrayList<>();
        for (int i = 0; roles != null && i < roles.size(); i++) {
            String role = roles.get(i);
            Optional<StaffRole> named = role == null ? Optional.empty() : StaffRole.named(role);
            findings.addIf(named.isEmpty(), "/roles/" + i, "role-unknown");
            named.filter(each -> !known.contains(each)).ifPresent(known::add);
        }
        findings.addIf(roles == null || roles.isEmpty(), "/roles", "required");
        return known;
    }

    private List<String> provinces(Geography geography, Findings findings) {
        return Codes.known(provinces, "/provinces", "province-unknown", geography::knowsProvince, findings);
    }
}
