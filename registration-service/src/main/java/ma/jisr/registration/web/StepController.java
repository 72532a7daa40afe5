package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import ma.jisr.registration.registration.AskingConsent;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Review;
import ma.jisr.registration.registration.Reviewing;
import ma.jisr.registration.registration.Submitting;
import ma.jisr.registration.registration.Withdrawing;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a registration's steps: submission, withdrawal, review; what follows from them shows in the registration. */
@RestController
class StepController {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_CODE = 20;

    private final AskingConsent consents;
    private final Submitting submitting;
    private final Withdrawing withdrawing;
    private final Reviewing reviewing;
    private final RegistrationViews views;
    private final Audit audit;

    StepController(
            AskingConsent consents,
            Submitting submitting,
            Withdrawing withdrawing,
            Reviewing reviewing,
            RegistrationViews views,
            Audit audit) {
        this.consents = consents;
        this.submitting = submitting;
        this.withdrawing = withdrawing;
        this.reviewing = reviewing;
        this.views = views;
        this.audit = audit;
    }

    @PostMapping("/api/v1/registrations/{id}/consent-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askConsent(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Caller caller) {
        consents.ask(id, Readers.of(caller), NetworkCaller.of(request));
    }

    @PostMapping("/api/v1/registrations/{id}/submission")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegistrationView submit(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable SubmissionBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        String name = key == null ? null : new IdempotencyKey(key).value();
        Findings findings = new Findings();
        String code = Texts.line(body == null ? null : body.consentCode(), LONGEST_CODE, "/consentCode", findings);
        findings.refuse();
        return shown(submitting.submit(id, name, code, Readers.of(caller)), locale);
    }

    @PostMapping("/api/v1/registrations/{id}/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegistrationView withdraw(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawalBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        Findings findings = new Findings();
        String reason = Texts.lines(body == null ? null : body.reason(), LONGEST_REASON, "/reason", findings);
        findings.refuse();
        return shown(withdrawing.withdraw(id, reason, Readers.of(caller)), locale);
    }

    @PostMapping("/api/v1/registrations/{id}/review")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegistrationView review(
            @PathVariable String id,
            @RequestBody ReviewBody body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale) {
        Findings findings = new Findings();
        String reason = Texts.lines(body.reason(), LONGEST_REASON, "/reason", findings);
        findings.addIf(reason == null && findings.errors().isEmpty(), "/reason", "required");
        Review.Outcome outcome = body.outcome();
        if (outcome == null || reason == null) {
            findings.addIf(outcome == null, "/outcome", "required");
            findings.refuse();
            throw new IllegalStateException("A missing field was found");
        }
        audit.record(caller, "review", id, null, null);
        return views.masked(reviewing.review(id, outcome, reason, Readers.of(caller)), locale);
    }

    private RegistrationView shown(Registration registration, Locale locale) {
        return views.of(registration, locale);
    }

    /** What the applicant told the agent who submits for her; who submits for herself needs none. */
    record SubmissionBody(@Nullable String consentCode) {}

    /** Why she leaves, if she wants to say. */
    record WithdrawalBody(@Nullable String reason) {}

    /** What the reviewer saw, and why it does or doesn't do. */
    record ReviewBody(
            Review.@Nullable Outcome outcome, @Nullable String reason) {}
}
