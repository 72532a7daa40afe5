package ma.jisr.incubator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import ma.jisr.incubator.placement.Placement;
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

/** Placements, those who wait among them, for staff; an officer sees those of her provinces. */
@RestController
@RequestMapping("/api/v1/placements")
class PlacementsController {

    private final Placements placements;

    PlacementsController(Placements placements) {
        this.placements = placements;
    }

    @Operation(summary = "Placements, the earliest first: with status=WAITING, who waits and since when")
    @GetMapping
    CursorPage<PlacementView> placements(
            @Parameter(hidden = true) Caller caller,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable String province,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        PlacementQuery query =
                new PlacementQuery(status, null, VisibleProvinces.of(caller, province), PlacementCursor.read(cursor));
        return page(placements, query, limit);
    }

    @Operation(summary = "The placement of a registration, with the explanation of the choice")
    @GetMapping("/{registration}")
    ResponseEntity<PlacementView> placement(
            @Parameter(hidden = true) Caller caller, @PathVariable String registration) {
        Versioned<Placement> found = placements
                .find(registration)
                .filter(placement -> caller.sees(placement.state().beneficiary().province()))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no-placement", registration));
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(PlacementView.of(found.state()));
    }

    static CursorPage<PlacementView> page(Placements placements, PlacementQuery query, @Nullable Integer limit) {
        CursorPage<Placement> page =
                CursorPage.of(placements.page(query, CursorPage.fetch(limit)), limit, PlacementCursor::after);
        return new CursorPage<>(page.items().stream().map(PlacementView::of).toList(), page.next());
    }
}
