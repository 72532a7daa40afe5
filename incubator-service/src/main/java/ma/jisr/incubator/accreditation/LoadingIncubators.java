package ma.jisr.incubator.accreditation;

import ma.jisr.starter.aggregate.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes over the incubators that were accredited outside; repeatable, by several copies at once. */
@Service
public final class LoadingIncubators {

    private static final Logger log = LoggerFactory.getLogger(LoadingIncubators.class);

    private final AccreditedIncubators accredited;
    private final Incubators incubators;

    LoadingIncubators(AccreditedIncubators accredited, Incubators incubators) {
        this.accredited = accredited;
        this.incubators = incubators;
    }

    /**
     * Adds those that are missing and revises those that have changed; nobody loses a seat by it.
     *
     * @throws IllegalStateException naming the setting and the incubator that would have fewer seats than are taken
     */
    public void load() {
        accredited.all().forEach(this::load);
    }

    private void load(Incubator incubator) {
        if (incubators.create(incubator.id(), Decided.of(incubator))) {
            log.info("Incubator {} is accredited with {} seats", incubator.id(), capacity(incubator));
            return;
        }
        try {
            incubators.change(incubator.id(), before -> Decided.of(before.revised(incubator)));
        } catch (TooFewSeats e) {
            throw new IllegalStateException(
                    "jisr.incubators.load: Incubator " + incubator.id() + ": " + e.getMessage(), e);
        }
    }

    private static int capacity(Incubator incubator) {
        return incubator.seats().capacity();
    }
}
