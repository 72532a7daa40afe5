package ma.jisr.registration.staff;

import java.util.List;
import java.util.Objects;
import ma.jisr.registration.account.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Puts those named in the settings into the directory: administrators while it is empty, others if they are missing. */
@Component
class FirstStaff implements ApplicationRunner {

    private final KeepingStaff staff;
    private final StaffSettings settings;

    FirstStaff(KeepingStaff staff, StaffSettings settings) {
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (staff.after(null, 1)
                .isEmpty()) { // Later the directory alone says who is one: whoever was removed stays so.
            orNone(settings.administrators()).forEach(email -> add("jisr.administrators", email, administrator()));
        }
        orNone(settings.staff()).forEach(member -> add("jisr.staff", member.email(), details(member)));
    }

    private void add(String setting, String email, StaffDetails details) {
        Address address =
                Address.email(email).orElseThrow(() -> new IllegalStateException(setting + ": not an e-mail address"));
        staff.add(address, details);
    }

    private static StaffDetails administrator() {
        return new StaffDetails(null, null, List.of(StaffRole.ADMINISTRATOR), List.of(), true);
    }

    private static StaffDetails details(StaffSettings.Member member) {
        return new StaffDetails(member.name(), member.organisation(), member.roles(), orNone(member.provinces()), true);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
