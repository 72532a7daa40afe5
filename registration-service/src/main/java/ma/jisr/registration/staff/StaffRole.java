package ma.jisr.registration.staff;

import java.util.Arrays;
import java.util.Optional;

/** What somebody who works on the platform may be to it. */
public enum StaffRole {
    AGENT,
    OFFICER,
    COMMITTEE,
    FINANCE,
    EVALUATOR,
    AUDITOR,
    OPERATOR,
    ADMINISTRATOR;

    public static Optional<StaffRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
