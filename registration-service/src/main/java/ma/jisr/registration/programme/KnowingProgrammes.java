package ma.jisr.registration.programme;

import java.util.Optional;
import ma.jisr.registration.funding.ProgrammePublished;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Keeps a copy of what funding publishes about programmes. */
@Service
public class KnowingProgrammes {

    private final Programmes programmes;

    KnowingProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    public Optional<Programme> programme(String code) {
        return programmes.find(code).map(Versioned::state);
    }

    public void publish(ProgrammePublished fact, FactSource source) {
        Programme published = new Programme(
                fact.programme(), fact.version(), fact.category(), fact.opensOn(), fact.closesOn(), fact.appealDays());
        if (!programmes.create(published.code(), source, Decided.of(published))) {
            programmes.handle(published.code(), source, known -> Decided.of(known.orNewer(published)));
        }
    }
}
