package ma.jisr.funding.web.round;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import ma.jisr.funding.round.AnnouncingRounds;
import ma.jisr.funding.round.DrawingRounds;
import ma.jisr.funding.round.ReadingRounds;
import ma.jisr.funding.round.Round;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.context.request.WebRequest;

/** Ranked rounds: announced and drawn by the committee, read by everybody. */
@RestController
@RequestMapping("/api/v1/programmes/{code}/rounds")
class RoundsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AnnouncingRounds announcing;
    private final DrawingRounds drawing;
    private final ReadingRounds reading;
    private final Audit audit;

    RoundsController(AnnouncingRounds announcing, DrawingRounds drawing, ReadingRounds reading, Audit audit) {
        this.announcing = announcing;
        this.drawing = drawing;
        this.reading = reading;
        this.audit = audit;
    }

    /** @param closesOn the last day of the window; without it, the programme's */
    record Announcement(@Nullable LocalDate closesOn) {}

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The round, with its Location; its seed's hash is public from now on")
    ResponseEntity<RoundView> announce(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Announcement body,
            Caller caller) {
        String id = IdempotencyKey.of(key).idFor(caller.id()).toString();
        audit.record(caller, "round-announced", id, null, null);
        Round round = announcing.announce(code, id, body.closesOn());
        if (body.closesOn() != null && !body.closesOn().equals(round.closesOn())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-mismatch");
        }
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + code + "/rounds/" + id))
                .body(RoundView.of(round));
    }

    /** Oldest first; one page holds them all: a programme has a few. */
    @GetMapping
    CursorPage<RoundView> rounds(@PathVariable String code) {
        return new CursorPage<>(reading.of(code).stream().map(RoundView::of).toList(), null);
    }

    @GetMapping("/{id}")
    RoundView round(@PathVariable String code, @PathVariable String id) {
        return RoundView.of(reading.round(code, id));
    }

    @PostMapping("/{id}/draw")
    @ApiResponse(responseCode = "202", description = "Nobody comes in any more; the round shows how far it is")
    ResponseEntity<RoundView> draw(@PathVariable String code, @PathVariable String id, Caller caller) {
        audit.record(caller, "round-drawn", id, null, null);
        return ResponseEntity.accepted().body(RoundView.of(drawing.draw(code, id)));
    }

    @GetMapping(value = "/{id}/report", produces = "text/csv")
    @ApiResponse(responseCode = "200", description = "The report; its ETag is its SHA-256")
    @Nullable
    ResponseEntity<Resource> report(@PathVariable String code, @PathVariable String id, WebRequest request) {
        Round round = reading.round(code, id);
        Round.Report report = round.report();
        if (report == null) {
            throw new Problem(HttpStatus.NOT_FOUND, "round-no-report");
        }
        if (request.checkNotModified(report.sha256())) {
            return null; // The answer is written: 304.
        }
        InputStream bytes = reading.report(round)
                .orElseThrow(() -> new IllegalStateException("The report of round " + id + " is lost"));
        return ResponseEntity.ok().contentType(CSV).eTag(report.sha256()).body(new InputStreamResource(bytes));
    }
}
