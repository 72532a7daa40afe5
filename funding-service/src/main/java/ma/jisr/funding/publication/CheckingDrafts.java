package ma.jisr.funding.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.eligibility.CheckingRules;
import ma.jisr.funding.eligibility.Fault;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.funding.programme.ProvinceBudget;
import ma.jisr.funding.territory.Region;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Finds what keeps a draft from being published: provinces that there aren't, envelopes other than those that are open,
 * and expressions that can't be meant.
 */
@Component
public class CheckingDrafts {

    private final Programmes programmes;
    private final Region region = Region.load();

    CheckingDrafts(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Empty if it may be published. */
    public List<Fault> check(ProgrammeVersion draft) {
        List<ProgrammeVersion> earlier = programmes
                .find(draft.code())
                .map(Versioned::state)
                .map(Programme::versions)
                .orElse(List.of());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < draft.envelopes().size(); i++) {
            envelope("/envelopes/" + i, draft.envelopes().get(i), earlier).ifPresent(faults::add);
        }
        faults.addAll(CheckingRules.check(draft));
        return faults;
    }

    /** @throws Problem 400 with what {@link #check} finds, if anything */
    void require(ProgrammeVersion draft) {
        List<FieldError> errors = check(draft).stream()
                .map(fault -> new FieldError(
                        fault.pointer(), fault.message(), fault.arguments().toArray()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** What a province has is changed by signing and reallocating, with their history; not by a version. */
    private Optional<Fault> envelope(String pointer, ProvinceBudget budget, List<ProgrammeVersion> earlier) {
        if (region.province(budget.province()).isEmpty()) {
            return Optional.of(Fault.at(pointer + "/province", "no-province", budget.province()));
        }
        return earlier.reversed().stream()
                .flatMap(version -> version.budgetOf(budget.province()).stream())
                .findFirst()
                .filter(opened -> !opened.equals(budget))
                .map(opened -> Fault.at(pointer, "envelope-open", budget.province()));
    }
}
