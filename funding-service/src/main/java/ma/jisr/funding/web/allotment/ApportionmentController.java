package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.util.Locale;
import ma.jisr.funding.allotment.Parameters;
import ma.jisr.funding.allotment.ProposingSpreads;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The simulator: shows how places would be spread, and stores nothing. */
@RestController
class ApportionmentController {

    private final PublishedProgrammes published;
    private final ProposingSpreads proposing;

    ApportionmentController(PublishedProgrammes published, ProposingSpreads proposing) {
        this.published = published;
        this.proposing = proposing;
    }

    /**
     * @param ruralWeight up to four decimals
     * @param amount in dirhams; the ceiling for each place if not given
     */
    @GetMapping("/api/v1/programmes/{code}/apportionment")
    ProposalView apportionment(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer places,
            @RequestParam(defaultValue = "0.5") BigDecimal ruralWeight,
            @RequestParam(defaultValue = "0") int floor,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            Locale language) {
        ProgrammeVersion programme = published.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
        Parameters parameters = ParameterCheck.read(programme, places, ruralWeight, floor, amount);
        return ProposalView.of(programme, proposing.propose(programme, parameters), language);
    }
}
