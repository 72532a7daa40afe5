package ma.jisr.funding.allotment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Signs a spread exactly as it was seen, and makes the envelopes so. */
@Component
public class SigningAllotments {

    private final ProposingSpreads proposing;
    private final Allotments allotments;
    private final ApplyingAllotments applying;
    private final Clock clock;

    SigningAllotments(ProposingSpreads proposing, Allotments allotments, ApplyingAllotments applying, Clock clock) {
        this.proposing = proposing;
        this.allotments = allotments;
        this.applying = applying;
        this.clock = clock;
    }

    /**
     * @param seen what the committee saw for each province
     * @return the allotment; still pending if another one, or a reallocation, of the programme is at work
     * @throws Problem 409 if the same parameters now give something else; if a province would have less than is taken; or
     *     if the id was used for something else
     */
    public Allotment sign(
            String id, ProgrammeVersion programme, Parameters parameters, Map<String, EnvelopeSize> seen, String by) {
        Optional<Allotment> earlier = allotments.find(id).map(Versioned::state);
        if (earlier.isEmpty()) {
            Proposal proposal = proposing.propose(programme, parameters);
            refuseOther(proposal, seen);
            refuseTooSmall(proposal);
            allotments.create(id, Allotment.signed(id, programme.code(), proposal, by, clock.instant()));
            CrashPoints.at("funding.afterSignBeforeTurn");
        } else if (!earlier.get().says(programme.code(), parameters, seen)) {
            throw Problem.conflict("idempotency-mismatch");
        }
        applying.settle(id);
        return allotments.find(id).orElseThrow().state();
    }

    private static void refuseOther(Proposal proposal, Map<String, EnvelopeSize> seen) {
        boolean same = proposal.lines().size() == seen.size()
                && proposal.lines().stream()
                        .allMatch(line ->
                                line.size().equals(seen.get(line.province().code())));
        if (!same) {
            throw Problem.conflict("allotment-differs");
        }
    }

    private static void refuseTooSmall(Proposal proposal) {
        List<String> tooSmall = proposal.lines().stream()
                .filter(Proposal.Line::isLessThanTaken)
                .map(line -> line.province().code())
                .toList();
        if (!tooSmall.isEmpty()) {
            throw Problem.conflict("allotment-below-taken", String.join(", ", tooSmall));
        }
    }
}
