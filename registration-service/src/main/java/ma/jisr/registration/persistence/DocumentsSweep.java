package ma.jisr.registration.persistence;

import java.time.Duration;
import ma.jisr.registration.document.ScanningDocuments;
import ma.jisr.registration.document.TidyingContents;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has documents scanned soon after they came, and loose contents deleted; each on one copy. */
@Component
class DocumentsSweep {

    private static final Duration SCAN_LEASE = Duration.ofMinutes(1);
    private static final Duration TIDY_LEASE = Duration.ofMinutes(5);

    private final ScanningDocuments scanning;
    private final TidyingContents tidying;
    private final Leases leases;

    DocumentsSweep(ScanningDocuments scanning, TidyingContents tidying, Leases leases) {
        this.scanning = scanning;
        this.tidying = tidying;
        this.leases = leases;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void scan() {
        leases.run("documents-scan", SCAN_LEASE, scanning::scanAll);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void tidy() {
        leases.run("documents-tidying", TIDY_LEASE, tidying::tidyAll);
    }
}
