package ma.jisr.registration.staff;

import java.util.Optional;
import ma.jisr.registration.account.Rights;
import ma.jisr.registration.account.StaffRights;
import ma.jisr.starter.aggregate.Versioned;
import org.springframework.stereotype.Component;

/** What the directory gives an account, and for whom its holder works. */
@Component
public class RightsOfStaff implements StaffRights {

    private final Staff staff;

    RightsOfStaff(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Optional<Rights> of(String account) {
        return staff.find(account)
                .map(Versioned::state)
                .filter(StaffMember::active)
                .map(StaffMember::rights);
    }

    /** Empty if she isn't in the directory, or nothing is said there. */
    public Optional<String> organisationOf(String account) {
        return staff.find(account).map(Versioned::state).map(StaffMember::organisation);
    }
}
