package ma.jisr.funding.web.payee;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.payee.GivingPayees;
import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payee.Payee.Given;
import ma.jisr.funding.payee.Payees;
import ma.jisr.funding.payee.Rib;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import ma.jisr.starter.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To whom a registration's money is paid: she says so herself, or a finance officer for a reason, on record. */
@RestController
@RequestMapping("/api/v1/registrations/{registration}/payee")
class PayeeController {

    private final Payees payees;
    private final GivingPayees giving;
    private final Allocations allocations;
    private final PublishedProgrammes programmes;
    private final Audit audit;

    PayeeController(
            Payees payees, GivingPayees giving, Allocations allocations, PublishedProgrammes programmes, Audit audit) {
        this.payees = payees;
        this.giving = giving;
        this.allocations = allocations;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** @param reason why a finance officer looks */
    @GetMapping
    ResponseEntity<PayeeView> read(
            @PathVariable String registration, @RequestParam(required = false) @Nullable String reason, Caller caller) {
        Allocation allocation = allocation(registration, caller);
        Versioned<Payee> payee = payees.find(registration).orElseThrow(() -> Problem.notFound("payee", registration));
        if (!isHers(allocation, caller)) {
            audit.record(caller, "payee-disclosure", registration, allocation.applicant(), required(reason));
        }
        return answer(payee, allocation, caller);
    }

    /** The first that is given may be paid to at once; a changed one waits. */
    @PutMapping
    ResponseEntity<PayeeView> give(
            @PathVariable String registration,
            @RequestBody PayeeBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Allocation allocation = allocation(registration, caller);
        ProgrammeVersion programme = programme(allocation);
        Given given = body.given(programme.instrument().paidBy());
        String reason = isHers(allocation, caller) ? body.reason() : required(body.reason());
        Optional<Versioned<Payee>> before = payees.find(registration);
        Long version = before.isPresent() ? Long.valueOf(ETags.required(ifMatch)) : null;
        audit.record(
                caller,
                "payee-change",
                registration,
                allocation.applicant(),
                change(before.map(Versioned::state).orElse(null), given) + (reason == null ? "" : ": " + reason));
        giving.give(registration, given, version, programme.delays().payeeWaitDays());
        return answer(payees.find(registration).orElseThrow(), allocation, caller);
    }

    private static String change(@Nullable Payee before, Given given) {
        String old = before == null ? "none" : shown(before.account());
        return old + " -> " + shown(given.account());
    }

    private static String shown(@Nullable String account) {
        return account == null ? "cheque" : new Rib(account).masked();
    }

    private ProgrammeVersion programme(Allocation allocation) {
        return allocation.decision() == null
                ? programmes.latest(allocation.programme()).orElseThrow()
                : programmes.version(
                        allocation.programme(), allocation.decision().programmeVersion());
    }

    private Allocation allocation(String registration, Caller caller) {
        return allocations
                .find(registration)
                .map(Versioned::state)
                .filter(found -> isHers(found, caller) || caller.has(Role.FINANCE))
                .orElseThrow(() -> Problem.notFound("registration", registration));
    }

    private static boolean isHers(Allocation allocation, Caller caller) {
        return caller.has(Role.APPLICANT) && Objects.equals(caller.id(), allocation.applicant());
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("/reason", "required")));
        }
        return reason;
    }

    private static ResponseEntity<PayeeView> answer(Versioned<Payee> payee, Allocation allocation, Caller caller) {
        return ResponseEntity.ok()
                .eTag(ETags.of(payee.version()))
                .body(isHers(allocation, caller) ? PayeeView.whole(payee.state()) : PayeeView.masked(payee.state()));
    }
}
