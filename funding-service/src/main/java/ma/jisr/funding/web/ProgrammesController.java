package ma.jisr.funding.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes as everybody may read them, in the language of {@code Accept-Language}. */
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammesController {

    private final Programmes programmes;
    private final PublishedProgrammes published;
    private final Envelopes envelopes;
    private final ProvinceNames names;
    private final Clock clock;

    ProgrammesController(
            Programmes programmes,
            PublishedProgrammes published,
            Envelopes envelopes,
            ProvinceNames names,
            Clock clock) {
        this.programmes = programmes;
        this.published = published;
        this.envelopes = envelopes;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<CursorPage<ProgrammeSummary>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "") String cursor,
            Locale language) {
        Instant now = clock.instant();
        List<ProgrammeSummary> fetched = programmes.after(cursor, CursorPage.fetch(limit)).stream()
                .map(Programme::latest)
                .flatMap(Optional::stream)
                .map(programme -> ProgrammeSummary.of(programme, now, language))
                .toList();
        return inLanguage(language, CursorPage.of(fetched, limit, ProgrammeSummary::code));
    }

    @GetMapping("/{code}")
    ResponseEntity<ProgrammeDetails> read(@PathVariable String code, Locale language) {
        ProgrammeVersion programme = published.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        List<Envelope> totals = envelopes.totals(programme.provinces().stream()
                .map(province -> new EnvelopeId(code, province))
                .toList());
        return inLanguage(language, ProgrammeDetails.of(programme, totals, names, clock.instant(), language));
    }

    private static <T> ResponseEntity<T> inLanguage(Locale language, T body) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(body);
    }
}
