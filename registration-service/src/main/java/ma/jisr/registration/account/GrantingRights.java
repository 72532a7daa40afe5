package ma.jisr.registration.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what an account may do: staff by the address that they have proved, everybody else is an applicant. */
@Component
class GrantingRights {

    private final Map<String, Rights> staff = new HashMap<>();

    GrantingRights(StaffSettings settings) {
        if (settings.staff() != null) {
            settings.staff().forEach(this::add);
        }
    }

    private void add(StaffSettings.Member member) {
        String email = EmailAddress.normalised(member.email())
                .orElseThrow(() -> new IllegalStateException("jisr.staff: not an e-mail address"));
        List<String> provinces = member.provinces() == null ? List.of() : member.provinces();
        staff.put(email, new Rights(member.roles(), provinces));
    }

    Rights of(Account account) {
        String email = account.provenEmail();
        return email == null ? Rights.OF_APPLICANTS : staff.getOrDefault(email, Rights.OF_APPLICANTS);
    }
}
