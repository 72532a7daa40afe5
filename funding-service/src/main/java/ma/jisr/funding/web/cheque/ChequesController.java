package ma.jisr.funding.web.cheque;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.cheque.HandingOver;
import ma.jisr.funding.cheque.HandingOver.Proxy;
import ma.jisr.funding.cheque.KeepingCheques;
import ma.jisr.funding.cheque.WrongCode;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.web.cheque.Bodies.CashedBody;
import ma.jisr.funding.web.cheque.Bodies.HandoverBody;
import ma.jisr.funding.web.cheque.Bodies.ProxyBody;
import ma.jisr.funding.web.cheque.Bodies.ReasonBody;
import ma.jisr.funding.web.cheque.Bodies.ReplacementBody;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cheques by their numbers: handed over, cashed, returned, stopped, replaced; each of it is on record. */
@RestController
@RequestMapping("/api/v1/cheques/{number}")
class ChequesController {

    private final KeepingCheques cheques;
    private final HandingOver handing;
    private final Days days;
    private final Audit audit;

    ChequesController(KeepingCheques cheques, HandingOver handing, Days days, Audit audit) {
        this.cheques = cheques;
        this.handing = handing;
        this.days = days;
        this.audit = audit;
    }

    /** Until when the code that was sent is good. */
    record CodeSent(Instant expiresAt) {}

    /** Has a one-time code sent to whom the cheque belongs. */
    @PostMapping("/handover-codes")
    ResponseEntity<CodeSent> sendCode(@PathVariable String number, Caller caller) {
        record(caller, "handover-code", number, null);
        return ResponseEntity.accepted().body(new CodeSent(handing.sendCode(number)));
    }

    @PostMapping("/handover")
    ChequeView handOver(@PathVariable String number, @RequestBody HandoverBody body, Caller caller) {
        ProxyBody signs = body.checked().proxy();
        if (signs != null) {
            Proxy proxy = proxy(signs);
            record(caller, "handover-to-proxy", number, "power of attorney of " + proxy.signedOn());
            return ChequeView.of(handing.byProxy(number, proxy, caller.id()));
        }
        record(caller, "handover", number, null);
        try {
            return ChequeView.of(handing.byCode(number, Bodies.text("/code", body.code()), caller.id()));
        } catch (WrongCode e) {
            throw new Problem(HttpStatus.FORBIDDEN, "handover-code", e.triesLeft());
        }
    }

    private Proxy proxy(ProxyBody body) {
        String name = Bodies.text("/proxy/name", body.name());
        String identity = Bodies.text("/proxy/nationalId", body.nationalId())
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (!identity.matches("[A-Z]{1,2}[0-9]{1,6}")) {
            throw Bodies.invalid("/proxy/nationalId", "format");
        }
        LocalDate signedOn = body.signedOn();
        if (signedOn == null) {
            throw Bodies.invalid("/proxy/signedOn", "required");
        }
        if (signedOn.isAfter(days.today())) {
            throw Bodies.invalid("/proxy/signedOn", "not-later");
        }
        if (!Boolean.TRUE.equals(body.documentSeen())) {
            throw Bodies.invalid("/proxy/documentSeen", "document-seen");
        }
        return new Proxy(name, identity, signedOn);
    }

    @PostMapping("/cashed")
    ChequeView cashed(@PathVariable String number, @RequestBody CashedBody body, Caller caller) {
        LocalDate on = body.required(days.today());
        record(caller, "cheque-cashed", number, on.toString());
        return ChequeView.of(cheques.cash(number, on));
    }

    @PostMapping("/return")
    ChequeView takeBack(@PathVariable String number, @RequestBody ReasonBody body, Caller caller) {
        String reason = body.required();
        record(caller, "cheque-return", number, reason);
        return ChequeView.of(cheques.takeBack(number, reason));
    }

    /** Ends the payment; what it should have paid is due again. For a lost cheque that is to be paid all the same: replace. */
    @PostMapping("/stop")
    ChequeView stop(@PathVariable String number, @RequestBody ReasonBody body, Caller caller) {
        String reason = body.required();
        record(caller, "cheque-stop", number, reason);
        return ChequeView.of(cheques.stop(number, reason));
    }

    @PostMapping("/replacement")
    ChequeView replace(@PathVariable String number, @RequestBody ReplacementBody body, Caller caller) {
        String replacement = body.required();
        audit.record(caller, "cheque-replacement", number, null, replacement);
        return ChequeView.of(cheques.replace(number, replacement));
    }

    /** An officer has to do with cheques of her provinces only; others she doesn't learn of. */
    private void record(Caller caller, String action, String number, @Nullable String reason) {
        Payment payment = cheques.withCheque(number);
        if (!caller.sees(payment.province())) {
            throw Problem.notFound("cheque", number);
        }
        audit.record(caller, action, number, payment.beneficiary().applicant(), reason);
    }
}
