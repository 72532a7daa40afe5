package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.jisr.registration.account.Account;
import ma.jisr.registration.account.KeepingAccounts;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.registration.ErasingRegistrations;
import ma.jisr.registration.rights.ErasingPersons;
import ma.jisr.registration.rights.Purposes;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.audit.AuditEntry;
import ma.jisr.starter.audit.AuditTrail;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person may ask about herself (law 09-08): what is held, who looked, and to be forgotten. */
@RestController
class MeController {

    private static final int ALL = 10_000;

    private final KeepingAccounts accounts;
    private final ErasingRegistrations registrations;
    private final ErasingPersons erasing;
    private final RegistrationViews views;
    private final Purposes purposes;
    private final AuditTrail trail;
    private final Audit audit;

    MeController(
            KeepingAccounts accounts,
            ErasingRegistrations registrations,
            ErasingPersons erasing,
            RegistrationViews views,
            Purposes purposes,
            AuditTrail trail,
            Audit audit) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.erasing = erasing;
        this.views = views;
        this.purposes = purposes;
        this.trail = trail;
        this.audit = audit;
    }

    /** Why each personal field is asked for, for everybody to read before she types anything. */
    @GetMapping("/api/v1/purposes")
    List<Purposes.Purpose> purposes(@Parameter(hidden = true) Locale locale) {
        return purposes.in(locale);
    }

    /** This service's part; the gateway puts it beside those of the others. */
    @GetMapping("/api/v1/me/data")
    OwnData data(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
        Account account = accounts.byId(caller.id());
        List<RegistrationView> files = registrations.ofApplicant(caller.id()).stream()
                .map(registration -> views.whole(registration, locale))
                .toList();
        List<Access> accesses =
                trail.of(caller.id(), 0, ALL).stream().map(Access::of).toList();
        return new OwnData(
                "registration",
                account.id(),
                account.contact().phone(),
                account.contact().email(),
                account.contact().language(),
                files,
                accesses,
                purposes.in(locale));
    }

    @GetMapping("/api/v1/me/accesses")
    CursorPage<Access> accesses(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) Caller caller) {
        List<Access> fetched = trail.of(caller.id(), Cursors.number(cursor), CursorPage.fetch(limit)).stream()
                .map(Access::of)
                .toList();
        return CursorPage.of(fetched, limit, access -> Cursors.text(access.number()));
    }

    @DeleteMapping("/api/v1/me")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Erased erase(@Parameter(hidden = true) Caller caller) {
        accounts.requireNotErased(caller.id());
        audit.record(caller, "erasure", caller.id(), caller.id(), null);
        return new Erased(erasing.erase(caller.id()));
    }

    /** All that this service holds of somebody. */
    record OwnData(
            String service,
            String account,
            @Nullable String phone,
            @Nullable String email,
            Language language,
            List<RegistrationView> registrations,
            List<Access> accesses,
            List<Purposes.Purpose> purposes) {}

    /** Somebody looked at, or did something with, her data. Who it was is told by role; a name is given on complaint. */
    record Access(
            long number,
            Instant at,
            List<String> roles,
            String action,
            String subject,
            @Nullable String reason) {

        static Access of(AuditEntry entry) {
            return new Access(
                    entry.number(), entry.at(), entry.roles(), entry.action(), entry.subject(), entry.reason());
        }
    }

    /** @param paymentRecordsKept registrations of which the law has us keep what was paid, under numbers only */
    record Erased(List<String> paymentRecordsKept) {}
}
