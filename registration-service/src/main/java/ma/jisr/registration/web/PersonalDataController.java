package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import ma.jisr.registration.account.EmailAddress;
import ma.jisr.registration.registration.Correcting;
import ma.jisr.registration.registration.Correction;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff in clear what lists and files mask, for a reason that goes on record; lets a person put hers right. */
@RestController
class PersonalDataController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;

    private final ReadingRegistrations reading;
    private final Correcting correcting;
    private final RegistrationViews views;
    private final Audit audit;

    PersonalDataController(ReadingRegistrations reading, Correcting correcting, RegistrationViews views, Audit audit) {
        this.reading = reading;
        this.correcting = correcting;
        this.views = views;
        this.audit = audit;
    }

    @PostMapping("/api/v1/registrations/{id}/disclosure")
    RegistrationView disclose(
            @PathVariable String id,
            @RequestBody DisclosureBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        String reason = Texts.reason(body.reason(), "/reason");
        Registration seen = reading.registration(id, Readers.of(caller)).state();
        audit.record(caller, "disclosure", id, seen.applicant(), reason);
        return views.disclosed(seen, locale);
    }

    @PostMapping("/api/v1/registrations/{id}/correction")
    RegistrationView correct(
            @PathVariable String id,
            @RequestBody CorrectionBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        Correction correction = body.read();
        Reader reader = Readers.of(caller);
        Registration seen = reading.own(id, reader).state();
        audit.record(caller, "correction", id, seen.applicant(), null);
        return views.of(correcting.correct(id, correction, reader), locale);
    }

    /** Why an officer has to see who it is. */
    record DisclosureBody(@Nullable String reason) {}

    /** What is to be put right; what is left out stays. */
    record CorrectionBody(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String address) {

        Correction read() {
            Findings findings = new Findings();
            Correction read = new Correction(
                    Texts.line(givenName, LONGEST_NAME, "/givenName", findings),
                    Texts.line(familyName, LONGEST_NAME, "/familyName", findings),
                    email(findings),
                    Texts.lines(address, LONGEST_ADDRESS, "/address", findings));
            findings.refuse();
            return read;
        }

        private @Nullable String email(Findings findings) {
            if (email == null) {
                return null;
            }
            String normalised = EmailAddress.normalised(email).orElse(null);
            findings.addIf(normalised == null, "/email", "email");
            return normalised;
        }
    }
}
