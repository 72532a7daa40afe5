package ma.jisr.registration.account;

import java.util.Optional;

/** What those who work on the platform may do. */
public interface StaffRights {

    /** Empty if the account's holder doesn't, or no longer. */
    Optional<Rights> of(String account);
}
