package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Locale;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.SavingDrafts;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.ETags;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Saves and shows single registrations. */
@RestController
class RegistrationController {

    private final SavingDrafts saving;
    private final ReadingRegistrations reading;
    private final RegistrationViews views;
    private final JsonMapper json;
    private final Audit audit;

    RegistrationController(
            SavingDrafts saving, ReadingRegistrations reading, RegistrationViews views, JsonMapper json, Audit audit) {
        this.saving = saving;
        this.reading = reading;
        this.views = views;
        this.json = json;
        this.audit = audit;
    }

    @PostMapping("/api/v1/registrations")
    @ApiResponse(responseCode = "201", description = "The draft, with its Location and ETag")
    ResponseEntity<RegistrationView> draft(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DraftBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        String id = IdempotencyKey.of(key).idFor(caller.id()).toString();
        String digest = IdempotencyKey.digest(json.writeValueAsString(body));
        Versioned<Registration> made = saving.draft(id, digest, DraftReading.read(body), Readers.of(caller))
                .orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-mismatch"));
        return ResponseEntity.created(URI.create("/api/v1/registrations/" + id))
                .eTag(ETags.of(made.version()))
                .body(views.of(made.state(), locale));
    }

    @GetMapping("/api/v1/registrations/{id}")
    ResponseEntity<RegistrationView> registration(
            @PathVariable String id, @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
        Versioned<Registration> found = reading.registration(id, Readers.of(caller));
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(shown(found.state(), caller, locale));
    }

    /** Staff see it without who it is; that somebody else looked, her agent too, is on record before. */
    private RegistrationView shown(Registration registration, Caller caller, Locale locale) {
        Reader reader = Readers.of(caller);
        if (!reader.isHers(registration)) {
            audit.record(caller, "file-read", registration.id(), registration.applicant(), null);
        }
        return reader.owns(registration) ? views.whole(registration, locale) : views.masked(registration, locale);
    }

    @PutMapping("/api/v1/registrations/{id}")
    ResponseEntity<RegistrationView> redraft(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        long version = ETags.required(ifMatch);
        return answer(saving.redraft(id, version, DraftReading.read(body), Readers.of(caller)), locale);
    }

    private ResponseEntity<RegistrationView> answer(Versioned<Registration> found, Locale locale) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(views.of(found.state(), locale));
    }
}
