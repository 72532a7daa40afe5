package ma.jisr.funding.publication;

import java.util.List;
import ma.jisr.funding.eligibility.Rulebook;
import ma.jisr.funding.programme.ProgrammeFiles;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishingProgrammes;
import org.springframework.stereotype.Component;

/**
 * Publishes the programmes of the files that the settings name: first everything is read and its rules compiled, then
 * envelopes are opened, then versions published, so that nobody is judged who couldn't get a place.
 */
@Component
public class LoadingProgrammes {

    private final List<ProgrammeVersion> versions;
    private final OpeningEnvelopes envelopes;
    private final PublishingProgrammes publishing;

    /** @throws IllegalArgumentException naming setting, file and place of what can't be meant */
    LoadingProgrammes(
            ProgrammeSettings settings,
            ProgrammeFiles files,
            OpeningEnvelopes envelopes,
            PublishingProgrammes publishing) {
        this.versions = read(settings, files);
        this.envelopes = envelopes;
        this.publishing = publishing;
    }

    private static List<ProgrammeVersion> read(ProgrammeSettings settings, ProgrammeFiles files) {
        if (settings.load().isBlank()) {
            return List.of();
        }
        try {
            List<ProgrammeVersion> versions = files.readAll(settings.load());
            versions.forEach(Rulebook::of);
            return versions;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("JISR_PROGRAMMES_LOAD (jisr.programmes.load): " + e.getMessage(), e);
        }
    }

    /** Safe to repeat, from any number of copies. */
    public void load() {
        versions.forEach(envelopes::open);
        versions.forEach(publishing::publish);
    }
}
