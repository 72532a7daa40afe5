package ma.jisr.incubator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Collection;
import java.util.Collections;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.placement.PlacementQuery;
import ma.jisr.incubator.placement.Placements;
import ma.jisr.incubator.placement.Status;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incubators and their placements, for staff; an officer sees the incubators that serve her provinces. */
@RestController
@RequestMapping("/api/v1/incubators")
class IncubatorsController {

    private final Incubators incubators;
    private final Placements placements;

    IncubatorsController(Incubators incubators, Placements placements) {
        this.incubators = incubators;
        this.placements = placements;
    }

    @Operation(summary = "The accredited incubators, in the order of their ids")
    @GetMapping
    CursorPage<IncubatorView> incubators(
            @Parameter(hidden = true) Caller caller,
            @RequestParam @Nullable String province,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var found = incubators.page(VisibleProvinces.of(caller, province), cursor, CursorPage.fetch(limit));
        return CursorPage.of(found.stream().map(IncubatorView::of).toList(), limit, IncubatorView::id);
    }

    @Operation(summary = "One incubator, with its seats")
    @GetMapping("/{id}")
    ResponseEntity<IncubatorView> incubator(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        Versioned<Incubator> found = visible(caller, id);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(IncubatorView.of(found.state()));
    }

    @Operation(summary = "Who is, or was, placed there")
    @GetMapping("/{id}/placements")
    CursorPage<PlacementView> placements(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        visible(caller, id);
        PlacementQuery query =
                new PlacementQuery(status, id, VisibleProvinces.of(caller, null), PlacementCursor.read(cursor));
        return PlacementsController.page(placements, query, limit);
    }

    private Versioned<Incubator> visible(Caller caller, String id) {
        return incubators
                .find(id)
                .filter(incubator -> isVisible(caller, incubator.state()))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no-incubator", id));
    }

    private static boolean isVisible(Caller caller, Incubator incubator) {
        Collection<String> provinces = VisibleProvinces.of(caller, null);
        return provinces == null
                || !Collections.disjoint(provinces, incubator.profile().provinces());
    }
}
