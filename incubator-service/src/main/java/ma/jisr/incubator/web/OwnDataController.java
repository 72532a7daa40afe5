package ma.jisr.incubator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.Placements;
import ma.jisr.incubator.web.OwnData.OwnPlacement;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service holds about whoever asks: her right under law 09-08. The gateway puts every part together. */
@RestController
class OwnDataController {

    private final Placements placements;
    private final Incubators incubators;

    OwnDataController(Placements placements, Incubators incubators) {
        this.placements = placements;
        this.incubators = incubators;
    }

    @Operation(summary = "All that is held about the applicant who asks")
    @GetMapping("/api/v1/me/data")
    OwnData ownData(@Parameter(hidden = true) Caller caller) {
        return OwnData.of(placements.ofApplicant(caller.id()).stream()
                .map(placement -> OwnPlacement.of(placement, incubatorOf(placement)))
                .toList());
    }

    private @Nullable Incubator incubatorOf(Placement placement) {
        return placement.incubator() == null
                ? null
                : incubators.find(placement.incubator()).map(Versioned::state).orElse(null);
    }
}
