package ma.jisr.registration.rights;

import java.util.List;
import ma.jisr.registration.account.ForgettingAccounts;
import ma.jisr.registration.document.DeletingDocuments;
import ma.jisr.registration.registration.ErasingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/**
 * Forgets a person: her documents, what her registrations say of her, her account, her key. What a crash leaves undone
 * is ended by a sweep; the other services hear of it by facts.
 *
 * <p>Limits: the records of what was paid stay, under numbers that lead to nobody; so does the audit trail.
 */
@Service
public class ErasingPersons {

    private static final int AT_ONCE = 100;

    private final ForgettingAccounts accounts;
    private final ErasingRegistrations registrations;
    private final DeletingDocuments documents;

    ErasingPersons(ForgettingAccounts accounts, ErasingRegistrations registrations, DeletingDocuments documents) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.documents = documents;
    }

    /**
     * Forgets her.
     *
     * @return the ids of the registrations of which payment records stay
     * @throws ma.jisr.starter.problem.Problem 409 if she works here
     */
    public List<String> erase(String person) {
        accounts.begin(person);
        CrashPoints.at("registration.afterErasureAsked");
        return end(person);
    }

    /** Ends what was begun and left. */
    public void resume() {
        accounts.begun(AT_ONCE).forEach(this::end);
    }

    private List<String> end(String person) {
        List<Registration> all = registrations.ofApplicant(person);
        for (Registration registration : all) {
            documents.ofRegistration(registration.id());
            registrations.erase(registration.id());
            CrashPoints.at("registration.afterRegistrationErased");
        }
        accounts.end(person);
        return all.stream()
                .filter(registration -> !registration.leavesNoPayment())
                .map(Registration::id)
                .toList();
    }
}
