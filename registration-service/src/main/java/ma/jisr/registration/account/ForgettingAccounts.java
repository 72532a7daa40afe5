package ma.jisr.registration.account;

import java.time.Clock;
import java.util.List;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Forgets the holders of accounts: their sign-ins and codes, the index that finds them, their key, where they are reached. */
@Service
public class ForgettingAccounts {

    private final Accounts accounts;
    private final CodeRequests codes;
    private final RefreshFamilies families;
    private final StaffRights staff;
    private final BlindIndex index;
    private final PersonKeys people;
    private final Clock clock;

    ForgettingAccounts(
            Accounts accounts,
            CodeRequests codes,
            RefreshFamilies families,
            StaffRights staff,
            BlindIndex index,
            PersonKeys people,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.families = families;
        this.staff = staff;
        this.index = index;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes nothing more from her from here on.
     *
     * @throws Problem 409 if she works here: the directory must let her go first
     */
    public void begin(String account) {
        if (staff.of(account).isPresent()) {
            throw Problem.conflict("staff-account");
        }
        accounts.change(account, found -> found.forgetting(clock.instant()));
        families.endAllOf(account);
    }

    /** The ids of accounts whose erasure a crash has left undone. */
    public List<String> begun(int limit) {
        return accounts.beingForgotten(limit);
    }

    /** When everything else that leads to her is gone; each step may be repeated. */
    public void end(String account) {
        accounts.find(account)
                .map(Versioned::state)
                .map(Account::address)
                .filter(address -> address.value() != null)
                .ifPresent(address -> forget(address, account));
        families.endAllOf(account);
        people.erase(account);
        accounts.change(account, found -> found.forgotten(clock.instant()));
    }

    private void forget(Address address, String account) {
        for (CodePurpose purpose : CodePurpose.values()) {
            codes.forget(index.ofCodeRequest(purpose, address));
        }
        accounts.forgetAddress(index.ofAddress(address), account);
    }
}
