package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import ma.jisr.registration.registration.AcceptingOffers;
import ma.jisr.registration.registration.Appealing;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes her answer to an offer, and her appeal against a refusal; funding decides what comes of them. */
@RestController
class FundingStepController {

    private static final int SHORTEST_GROUNDS = 10;
    private static final int LONGEST_GROUNDS = 4000;

    private final AcceptingOffers accepting;
    private final Appealing appealing;
    private final ReadingRegistrations reading;
    private final RegistrationViews views;
    private final Audit audit;

    FundingStepController(
            AcceptingOffers accepting,
            Appealing appealing,
            ReadingRegistrations reading,
            RegistrationViews views,
            Audit audit) {
        this.accepting = accepting;
        this.appealing = appealing;
        this.reading = reading;
        this.views = views;
        this.audit = audit;
    }

    @PostMapping("/api/v1/registrations/{id}/acceptance")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegistrationView accept(
            @PathVariable String id, @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
        Reader reader = Readers.of(caller);
        record(caller, "offer-accepted", id, reader);
        return views.of(accepting.accept(id, reader), locale);
    }

    @PostMapping("/api/v1/registrations/{id}/appeals")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegistrationView appeal(
            @PathVariable String id,
            @RequestBody AppealBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        String grounds = body.read();
        Reader reader = Readers.of(caller);
        record(caller, "appeal", id, reader);
        return views.of(appealing.appeal(id, grounds, reader), locale);
    }

    private void record(Caller caller, String action, String id, Reader reader) {
        audit.record(caller, action, id, reading.own(id, reader).state().applicant(), null);
    }

    /** Why she holds the refusal to be wrong. */
    record AppealBody(@Nullable String grounds) {

        String read() {
            Findings findings = new Findings();
            String words = Texts.lines(grounds, LONGEST_GROUNDS, "/grounds", findings);
            findings.addIf(words == null && findings.errors().isEmpty(), "/grounds", "required");
            findings.addIf(
                    words != null && words.codePointCount(0, words.length()) < SHORTEST_GROUNDS,
                    "/grounds",
                    "too-short",
                    Integer.toString(SHORTEST_GROUNDS));
            findings.refuse();
            return java.util.Objects.requireNonNull(words);
        }
    }
}
