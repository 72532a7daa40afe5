package ma.jisr.funding.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import ma.jisr.funding.ledger.CheckReport;
import ma.jisr.funding.ledger.CheckReports;
import ma.jisr.funding.ledger.ClosingDays;
import ma.jisr.starter.persistence.Leases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time close the day before; every copy shows what the last check found. */
@Component
class LedgerSweep {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ClosingDays closing;
    private final CheckReports reports;
    private final Leases leases;
    private final LocalTime closeAt;
    private final AtomicLong differences = new AtomicLong();

    LedgerSweep(
            ClosingDays closing,
            CheckReports reports,
            Leases leases,
            MeterRegistry meters,
            @Value("${jisr.ledger.close-at:02:30}") String closeAt) {
        this.closing = closing;
        this.reports = reports;
        this.leases = leases;
        this.closeAt = LocalTime.parse(closeAt);
        Gauge.builder("jisr.ledger.differences", differences, AtomicLong::doubleValue)
                .description("Differences that the last check of the ledger found")
                .register(meters);
    }

    @Scheduled(
            initialDelayString =
                    "${jisr.ledger.sweep-every:60s}", // A service that starts has yet to hear what it missed.
            fixedDelayString = "${jisr.ledger.sweep-every:60s}")
    void sweep() {
        leases.run("ledger", LEASE, () -> closing.closeIfDue(closeAt));
        reports.latest().map(CheckReport::count).ifPresent(differences::set);
    }
}
