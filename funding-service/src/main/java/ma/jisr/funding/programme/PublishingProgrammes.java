package ma.jisr.funding.programme;

import org.springframework.stereotype.Component;

/** Publishes versions of programmes; safe to repeat, from any number of copies. */
@Component
public class PublishingProgrammes {

    private final Programmes programmes;

    PublishingProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @throws IllegalArgumentException if the version's number was published with other content, or a later one was */
    public void publish(ProgrammeVersion version) {
        if (!programmes.create(version.code(), Programme.first(version))) {
            programmes.change(version.code(), programme -> programme.publish(version));
        }
    }
}
