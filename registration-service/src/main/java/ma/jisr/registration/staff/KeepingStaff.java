package ma.jisr.registration.staff;

import java.util.List;
import java.util.Optional;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.KeepingAccounts;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.account.RefreshFamilies;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives people roles and takes them away; there is always an administrator, and nobody dismisses herself. */
@Service
public class KeepingStaff {

    private final Staff staff;
    private final AdministratorsRegister administrators;
    private final KeepingAccounts accounts;
    private final RefreshFamilies signIns;

    KeepingStaff(
            Staff staff, AdministratorsRegister administrators, KeepingAccounts accounts, RefreshFamilies signIns) {
        this.staff = staff;
        this.administrators = administrators;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** The id that somebody with this address has, or will have, in the directory. */
    public String idOf(Address email) {
        return accounts.of(email, Language.FR).id();
    }

    /** Empty, and nothing changed, if this address is in the directory. */
    public Optional<Versioned<StaffMember>> add(Address email, StaffDetails said) {
        String id = idOf(email);
        if (!staff.create(id, Decided.of(StaffMember.of(id, email.value(), said)))) {
            return Optional.empty();
        }
        if (said.makesAdministrator()) {
            register(id);
        }
        return staff.find(id);
    }

    public List<StaffMember> after(@Nullable String id, int limit) {
        return staff.after(id, limit);
    }

    /** @throws Problem 404 if there is none */
    public Versioned<StaffMember> member(String id) {
        return staff.find(id).orElseThrow(() -> Problem.notFound("staff", id));
    }

    /**
     * @param by who says so
     * @throws Problem 404 if there is none; 412 if she has been changed since; 409 if it would take her own role of
     *     administrator from {@code by}, or the last one's
     */
    public Versioned<StaffMember> change(String id, long version, StaffDetails said, String by) {
        Versioned<StaffMember> seen = member(id);
        if (seen.version() != version) {
            throw Problem.preconditionFailed();
        }
        boolean dismissed = seen.state().isAdministrator() && !said.makesAdministrator();
        if (dismissed) {
            dismiss(id, by);
        }
        save(id, version, said, dismissed);
        if (said.makesAdministrator()) {
            register(id);
        }
        if (!said.active()) {
            signIns.endAllOf(id);
        }
        return member(id);
    }

    private void save(String id, long version, StaffDetails said, boolean dismissed) {
        try {
            staff.change(id, version, member -> Decided.of(member.with(said)));
        } catch (Problem raced) {
            if (dismissed) {
                register(id);
            }
            throw raced;
        }
    }

    /** @throws Problem 404 if there is none; 409 if she is {@code by} herself, or the last administrator */
    public void remove(String id, String by) {
        if (member(id).state().isAdministrator()) {
            dismiss(id, by);
        }
        staff.remove(id);
        signIns.endAllOf(id);
    }

    private void dismiss(String id, String by) {
        if (id.equals(by)) {
            throw Problem.conflict("own-administrator");
        }
        administrators.change(Administrators.ID, all -> all.without(id));
    }

    private void register(String id) {
        if (administrators.find(Administrators.ID).isEmpty()) {
            administrators.create(Administrators.ID, Decided.of(Administrators.NOBODY));
        }
        administrators.change(Administrators.ID, all -> all.with(id));
    }
}
