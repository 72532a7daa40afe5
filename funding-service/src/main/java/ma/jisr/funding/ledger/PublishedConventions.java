package ma.jisr.funding.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import org.springframework.stereotype.Component;

/** Reads conventions from the programmes: a version is in the database before anything is told of it. */
@Component
class PublishedConventions implements Conventions {

    private final PublishedProgrammes programmes;
    private final Judgements judgements;

    PublishedConventions(PublishedProgrammes programmes, Judgements judgements) {
        this.programmes = programmes;
        this.judgements = judgements;
    }

    @Override
    public List<ConventionShare> of(String programme, int version) {
        return programmes.version(programme, version).conventions();
    }

    @Override
    public List<ConventionShare> latest(String programme) {
        return latestVersion(programme).conventions();
    }

    @Override
    public int versionFor(String programme, String registration) {
        return Optional.ofNullable(judgements.programmeVersion(registration))
                .orElseGet(() -> latestVersion(programme).version());
    }

    @Override
    public SortedMap<String, Long> envelopes(String programme, int version) {
        SortedMap<String, Long> envelopes = new TreeMap<>();
        programmes
                .version(programme, version)
                .envelopes()
                .forEach(each -> envelopes.put(each.province(), each.amountCentimes()));
        return envelopes;
    }

    private ProgrammeVersion latestVersion(String programme) {
        return programmes
                .latest(programme)
                .orElseThrow(() -> new IllegalStateException("No programme was published as " + programme));
    }
}
