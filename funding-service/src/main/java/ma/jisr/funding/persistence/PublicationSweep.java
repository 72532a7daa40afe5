package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.publication.PublishingDrafts;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time publish what a crash left half published. */
@Component
class PublicationSweep {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final PublishingDrafts publishing;
    private final Leases leases;

    PublicationSweep(PublishingDrafts publishing, Leases leases) {
        this.publishing = publishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.publication.sweep-every:20s}")
    void sweep() {
        leases.run("publication", LEASE, publishing::finish);
    }
}
