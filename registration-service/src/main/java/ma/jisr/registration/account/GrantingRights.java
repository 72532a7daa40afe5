package ma.jisr.registration.account;

import org.springframework.stereotype.Component;

/** Says what an account may do: staff by the e-mail address that they have proved, everybody else is an applicant. */
@Component
class GrantingRights {

    private final StaffRights staff;

    GrantingRights(StaffRights staff) {
        this.staff = staff;
    }

    Rights of(Account account) {
        return account.address().channel() == Channel.EMAIL
                ? staff.of(account.id()).orElse(Rights.OF_APPLICANTS)
                : Rights.OF_APPLICANTS;
    }
}
