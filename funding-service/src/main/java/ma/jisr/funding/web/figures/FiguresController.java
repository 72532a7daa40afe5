package ma.jisr.funding.web.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.jisr.funding.figures.CountingPeople;
import ma.jisr.funding.figures.Counts;
import ma.jisr.funding.figures.PublicFigures;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.territory.Region;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How many a programme reached, province by province; groups of fewer than five are hidden. */
@RestController
class FiguresController {

    private final PublishedProgrammes programmes;
    private final CountingPeople counting;
    private final Region region = Region.load();

    FiguresController(PublishedProgrammes programmes, CountingPeople counting) {
        this.programmes = programmes;
        this.counting = counting;
    }

    /**
     * People, and dirhams.
     *
     * @param committed reserved for those with a place, of which {@code amountPaid} reached them
     */
    record FiguresRow(
            long judged,
            long eligible,
            long withPlace,
            long waiting,
            long paid,
            BigDecimal committed,
            BigDecimal amountPaid) {

        static FiguresRow of(Counts counts) {
            return new FiguresRow(
                    counts.judged(),
                    counts.eligible(),
                    counts.withPlace(),
                    counts.waiting(),
                    counts.paid(),
                    Money.dirhams(counts.committedCentimes()),
                    Money.dirhams(counts.paidCentimes()));
        }
    }

    /** @param figures null where they are hidden */
    record ProvinceFigures(
            String province, String name, @Nullable FiguresRow figures) {}

    /** @param total of the provinces that are shown: what is hidden is in no figure */
    record FiguresView(String programme, Instant countedAt, List<ProvinceFigures> provinces, FiguresRow total) {}

    @GetMapping("/api/v1/programmes/{code}/figures")
    ResponseEntity<FiguresView> figures(@PathVariable String code, Locale language) {
        ProgrammeVersion programme = programmes.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        CountingPeople.Counted counted = counting.figures(programme);
        PublicFigures figures = counted.figures();
        List<ProvinceFigures> provinces = Stream.concat(figures.shown().keySet().stream(), figures.hidden().stream())
                .sorted()
                .map(province -> province(province, figures.shown().get(province), language))
                .toList();
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(new FiguresView(code, counted.at(), provinces, FiguresRow.of(figures.total())));
    }

    private ProvinceFigures province(String code, @Nullable Counts counts, Locale language) {
        String name =
                region.province(code).map(found -> found.name().in(language)).orElse(code);
        return new ProvinceFigures(code, name, counts == null ? null : FiguresRow.of(counts));
    }
}
