package ma.jisr.registration.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ma.jisr.registration.account.AcceptingCodes;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.CodePurpose;
import ma.jisr.registration.account.CodeWish;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.account.RequestingCodes;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asks the applicant whether an agent may submit for her: a code goes to her own phone, and she tells it to the agent.
 * It counts for this registration alone, and for the phone that the draft names when it is submitted.
 */
@Service
public class AskingConsent {

    private final ReadingRegistrations reading;
    private final RequestingCodes requesting;
    private final AcceptingCodes accepting;
    private final Clock clock;

    AskingConsent(ReadingRegistrations reading, RequestingCodes requesting, AcceptingCodes accepting, Clock clock) {
        this.reading = reading;
        this.requesting = requesting;
        this.accepting = accepting;
        this.clock = clock;
    }

    /**
     * Sends the code, in the applicant's language.
     *
     * @param caller where the agent calls from on the network
     * @throws Problem 404 if it isn't a file that she types; 409 if it is no draft; 400 if the draft names no phone
     */
    public void ask(String id, Reader agent, String caller) {
        Registration seen = reading.own(id, agent).state();
        if (!isAgent(seen, agent)) {
            throw Problem.notFound("registration", id);
        }
        seen.requireDraft();
        Language language = seen.draft().applicant().language();
        Address phone = phone(seen);
        requesting.request(
                new CodeWish(CodePurpose.CONSENT, id, phone, language == null ? Language.AR : language, caller, null));
    }

    /** @throws Problem 400 if an agent submits, and gives no code */
    void requireCode(Registration seen, @Nullable String code, Reader reader) {
        if (isAgent(seen, reader) && code == null) {
            throw Problem.invalid(List.of(new FieldError("/consentCode", "required")));
        }
    }

    /**
     * Empty if the applicant submits herself.
     *
     * @throws Problem 400 if it isn't the code, or no longer
     */
    Optional<ProvenConsent> proven(Registration seen, @Nullable String code, Reader reader) {
        if (!isAgent(seen, reader) || code == null) {
            return Optional.empty();
        }
        Address phone = phone(seen);
        if (!accepting.accepts(CodePurpose.CONSENT, seen.id(), phone, code, null)) {
            throw Problem.invalid(List.of(new FieldError("/consentCode", "consent-code")));
        }
        return Optional.of(new ProvenConsent(clock.instant(), phone.channel(), reader.account()));
    }

    private static boolean isAgent(Registration registration, Reader reader) {
        return reader.account().equals(registration.typedBy());
    }

    private Address phone(Registration registration) {
        String phone = registration.draft().applicant().phone();
        return Optional.ofNullable(phone)
                .flatMap(Address::phone)
                .filter(requesting::reaches)
                .orElseThrow(() -> Problem.invalid(
                        List.of(new FieldError("/applicant/phone", phone == null ? "required" : "mobile-phone"))));
    }
}
