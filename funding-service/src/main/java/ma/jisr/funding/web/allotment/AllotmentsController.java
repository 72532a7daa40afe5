package ma.jisr.funding.web.allotment;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allotment.Allotment;
import ma.jisr.funding.allotment.Allotments;
import ma.jisr.funding.allotment.Parameters;
import ma.jisr.funding.allotment.SigningAllotments;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.web.ProvinceNames;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spreads that the committee signs; each is on record before it is applied. */
@RestController
@RequestMapping("/api/v1/programmes/{code}/allotments")
class AllotmentsController {

    private final PublishedProgrammes published;
    private final SigningAllotments signing;
    private final Allotments allotments;
    private final ProvinceNames names;
    private final Audit audit;

    AllotmentsController(
            PublishedProgrammes published,
            SigningAllotments signing,
            Allotments allotments,
            ProvinceNames names,
            Audit audit) {
        this.published = published;
        this.signing = signing;
        this.allotments = allotments;
        this.names = names;
        this.audit = audit;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The allotment; pending while another change of envelopes is at work")
    ResponseEntity<AllotmentView> sign(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AllotmentBody body,
            Caller caller,
            Locale language) {
        ProgrammeVersion programme = published.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        Parameters parameters = body.parameters(programme);
        Map<String, EnvelopeSize> seen = body.seen();
        String id = IdempotencyKey.of(key).idFor("allotment " + caller.id()).toString();
        audit.record(caller, "allotment-signed", "programme/" + code, null, id + " " + parameters);
        Allotment signed = signing.sign(id, programme, parameters, seen, caller.id());
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + code + "/allotments/" + id))
                .body(AllotmentView.of(signed, names, language));
    }

    /** The latest first. */
    @GetMapping
    CursorPage<AllotmentView> history(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale language) {
        List<AllotmentView> fetched = allotments.ofProgramme(code, last(code, cursor), CursorPage.fetch(limit)).stream()
                .map(allotment -> AllotmentView.of(allotment, names, language))
                .toList();
        return CursorPage.of(fetched, limit, AllotmentView::id);
    }

    private @Nullable Allotment last(String code, @Nullable String cursor) {
        return cursor == null
                ? null
                : found(code, cursor).orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor"));
    }

    @GetMapping("/{id}")
    AllotmentView allotment(@PathVariable String code, @PathVariable String id, Locale language) {
        return AllotmentView.of(found(code, id).orElseThrow(() -> Problem.notFound("allotment", id)), names, language);
    }

    private Optional<Allotment> found(String code, String id) {
        return allotments
                .find(id)
                .map(Versioned::state)
                .filter(each -> each.programme().equals(code));
    }
}
