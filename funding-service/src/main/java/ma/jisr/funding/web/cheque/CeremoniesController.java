package ma.jisr.funding.web.cheque;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.cheque.CallingCeremonies;
import ma.jisr.funding.cheque.CallingCeremonies.Call;
import ma.jisr.funding.cheque.Ceremonies;
import ma.jisr.funding.cheque.Ceremony;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.web.ProvinceNames;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ceremonies, and the list that is signed there. */
@RestController
@RequestMapping("/api/v1/ceremonies")
class CeremoniesController {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final CallingCeremonies calling;
    private final Ceremonies ceremonies;
    private final Payments payments;
    private final PublishedProgrammes programmes;
    private final ProvinceNames provinces;
    private final Audit audit;

    CeremoniesController(
            CallingCeremonies calling,
            Ceremonies ceremonies,
            Payments payments,
            PublishedProgrammes programmes,
            ProvinceNames provinces,
            Audit audit) {
        this.calling = calling;
        this.ceremonies = ceremonies;
        this.payments = payments;
        this.programmes = programmes;
        this.provinces = provinces;
        this.audit = audit;
    }

    /** A ceremony, and the cheques that are assigned to it. */
    record CeremonyView(
            String id, String programme, String province, LocalDate heldOn, String venue, List<ChequeView> cheques) {}

    /** Assigns cheques to it; those that were handed over or stopped since stay as they are. */
    @PostMapping
    ResponseEntity<CeremonyView> call(
            @RequestBody CeremonyBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Locale language) {
        Call call = body.call(caller.id());
        if (programmes.latest(call.programme()).isEmpty()) {
            throw Bodies.invalid("/programme", "format");
        }
        String id = IdempotencyKey.of(key).idFor(caller.id()).toString();
        audit.record(caller, "ceremony", id, null, null);
        Ceremony ceremony = calling.call(id, call, body.digest());
        if (!ceremony.digest().equals(body.digest())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-mismatch");
        }
        List<ChequeView> cheques =
                payments.ofCeremony(id).stream().map(ChequeView::of).toList();
        return ResponseEntity.created(URI.create("/api/v1/ceremonies/" + id))
                .body(new CeremonyView(
                        id,
                        ceremony.programme(),
                        ceremony.province(),
                        ceremony.heldOn(),
                        ceremony.venue().in(language),
                        cheques));
    }

    /** The list to be signed, in Arabic, as PDF. */
    @GetMapping("/{id}/list")
    ResponseEntity<byte[]> list(@PathVariable String id, Caller caller) {
        Ceremony ceremony = ceremonies
                .find(id)
                .map(Versioned::state)
                .filter(found -> caller.sees(found.province()))
                .orElseThrow(() -> Problem.notFound("ceremony", id));
        audit.record(caller, "ceremony-list", id, null, null);
        ProgrammeVersion programme = programmes.latest(ceremony.programme()).orElseThrow();
        List<Payment> called = payments.ofCeremony(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ceremony-" + id + ".pdf\"")
                .body(CeremonyList.pdf(
                        programme.name().ar(), provinces.of(ceremony.province(), ARABIC), ceremony, called));
    }
}
