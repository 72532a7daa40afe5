package ma.jisr.registration.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.EmailAddress;
import ma.jisr.registration.account.KeepingAccounts;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.account.PhoneNumber;
import ma.jisr.registration.staff.RightsOfStaff;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Saves what has been typed, as often as she likes, and keeps where she can be reached. */
@Service
public class SavingDrafts {

    private final Registrations registrations;
    private final References references;
    private final ReadingRegistrations reading;
    private final KeepingAccounts accounts;
    private final RightsOfStaff staff;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SavingDrafts(
            Registrations registrations,
            References references,
            ReadingRegistrations reading,
            KeepingAccounts accounts,
            RightsOfStaff staff,
            Clock clock) {
        this.registrations = registrations;
        this.references = references;
        this.reading = reading;
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Makes a registration, or finds the one that the same request has made.
     *
     * @param id derived from the caller and her name for the request
     * @param digest of the request's content
     * @return empty if that id was made from other content
     */
    public Optional<Versioned<Registration>> draft(String id, String digest, Draft draft, Reader reader) {
        Optional<Versioned<Registration>> made = registrations.find(id);
        if (made.isEmpty()) {
            make(id, digest, draft, reader);
        }
        return made.or(() -> registrations.find(id))
                .filter(found -> found.state().digest().equals(digest));
    }

    private void make(String id, String digest, Draft draft, Reader reader) {
        String applicant = reader.agent() ? applicantOf(draft) : reader.account();
        accounts.requireNotErased(applicant);
        String agent = reader.agent() ? reader.account() : null;
        Instant now = clock.instant();
        Registration begun = Registration.drafted(id, reference(id), applicant, agent, draft, digest, now);
        Registration first = agent == null
                ? begun
                : begun.typedByAgentOf(staff.organisationOf(agent).orElse(null), now);
        registrations.create(id, Decided.of(first));
        if (agent == null) {
            keepContact(first);
        }
    }

    /** @throws Problem 404 if it is another's; 409 if it is no draft; 412 if it isn't the version she has seen */
    public Versioned<Registration> redraft(String id, long version, Draft draft, Reader reader) {
        Registration seen = reading.own(id, reader).state();
        boolean byAgent = reader.account().equals(seen.typedBy());
        String applicant = byAgent ? applicantOf(draft) : seen.applicant();
        Registration saved =
                registrations.change(id, version, registration -> Decided.of(registration.redrafted(applicant, draft)));
        if (!byAgent) {
            keepContact(saved);
        }
        return registrations.find(id).orElseThrow();
    }

    /** What an agent types belongs to whoever has that phone. */
    private String applicantOf(Draft draft) {
        String phone = draft.applicant().phone();
        Language language = draft.applicant().language();
        return Optional.ofNullable(phone)
                .flatMap(Address::phone)
                .map(address -> accounts.of(address, language == null ? Language.AR : language)
                        .id())
                .orElseThrow(() -> Problem.invalid(
                        List.of(new FieldError("/applicant/phone", phone == null ? "required" : "mobile-phone"))));
    }

    /** What an agent types counts only once the applicant has agreed: else she would redirect another's messages. */
    void keepContact(Registration registration) {
        Applicant typed = registration.draft().applicant();
        accounts.reach(
                registration.applicant(),
                Optional.ofNullable(typed.phone()).flatMap(PhoneNumber::mobile).orElse(null),
                Optional.ofNullable(typed.email())
                        .flatMap(EmailAddress::normalised)
                        .orElse(null),
                typed.language());
    }

    private String reference(String registration) {
        String reference = Reference.draw(random);
        while (!references.reserve(reference, registration)) {
            reference = Reference.draw(random);
        }
        return reference;
    }
}
