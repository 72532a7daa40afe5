package ma.jisr.funding.web.allotment;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.jisr.funding.allotment.ReallocatingPlaces;
import ma.jisr.funding.allotment.Reallocation;
import ma.jisr.funding.allotment.Reallocations;
import ma.jisr.funding.allotment.Wish;
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

/** Unused places that the committee moves; each reallocation is on record before it is made. */
@RestController
@RequestMapping("/api/v1/programmes/{code}/reallocations")
class ReallocationsController {

    private final PublishedProgrammes published;
    private final ReallocatingPlaces reallocating;
    private final Reallocations reallocations;
    private final ProvinceNames names;
    private final Audit audit;

    ReallocationsController(
            PublishedProgrammes published,
            ReallocatingPlaces reallocating,
            Reallocations reallocations,
            ProvinceNames names,
            Audit audit) {
        this.published = published;
        this.reallocating = reallocating;
        this.reallocations = reallocations;
        this.names = names;
        this.audit = audit;
    }

    /** @param preview shows the moves and stores nothing; needs no reason */
    @PostMapping
    @ApiResponse(responseCode = "200", description = "The moves of a preview")
    @ApiResponse(
            responseCode = "201",
            description = "The reallocation; pending while another change of envelopes is at work")
    ResponseEntity<ReallocationView> reallocate(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReallocationBody body,
            Caller caller,
            Locale language) {
        ProgrammeVersion programme = published.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        List<Wish> wishes = body.wishes(programme);
        if (preview) {
            return ResponseEntity.ok(
                    ReallocationView.preview(code, reallocating.preview(programme, wishes), names, language));
        }
        String reason = body.because();
        String id = IdempotencyKey.of(key).idFor("reallocation " + caller.id()).toString();
        String request = IdempotencyKey.digest(code + "\n" + reason + "\n" + wishes);
        audit.record(caller, "places-reallocated", "programme/" + code, null, id + " " + reason);
        Reallocation made = reallocating.reallocate(id, programme, reason, wishes, request, caller.id());
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + code + "/reallocations/" + id))
                .body(ReallocationView.of(made, names, language));
    }

    /** The latest first. */
    @GetMapping
    CursorPage<ReallocationView> history(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale language) {
        List<Reallocation> fetched = reallocations.ofProgramme(code, last(code, cursor), CursorPage.fetch(limit));
        CursorPage<Reallocation> page = CursorPage.of(fetched, limit, Reallocation::id);
        return new CursorPage<>(
                page.items().stream()
                        .map(each -> ReallocationView.of(each, names, language))
                        .toList(),
                page.next());
    }

    private @Nullable Reallocation last(String code, @Nullable String cursor) {
        return cursor == null
                ? null
                : found(code, cursor).orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor"));
    }

    @GetMapping("/{id}")
    ReallocationView reallocation(@PathVariable String code, @PathVariable String id, Locale language) {
        return ReallocationView.of(
                found(code, id).orElseThrow(() -> Problem.notFound("reallocation", id)), names, language);
    }

    private Optional<Reallocation> found(String code, String id) {
        return reallocations
                .find(id)
                .map(Versioned::state)
                .filter(each -> each.programme().equals(code));
    }
}
