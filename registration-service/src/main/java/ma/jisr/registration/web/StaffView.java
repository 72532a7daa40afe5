package ma.jisr.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ma.jisr.registration.staff.StaffMember;
import ma.jisr.registration.staff.StaffRole;
import org.jspecify.annotations.Nullable;

/** Somebody in the directory, as administrators see her. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffView(
        String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String organisation,
        List<StaffRole> roles,
        List<String> provinces,
        boolean active) {

    static StaffView of(StaffMember member) {
        return new StaffView(
                member.id(),
                member.email(),
                member.name(),
                member.organisation(),
                member.roles(),
                member.provinces(),
                member.active());
    }
}
