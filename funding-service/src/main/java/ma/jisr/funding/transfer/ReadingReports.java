package ma.jisr.funding.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.transfer.StatusReport.Status;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Takes a bank's word on what became of transfers. Each payment is told once: a report that comes again, whole or after a
 * crash half way, changes only what was not yet changed.
 */
@Component
public class ReadingReports {

    private static final String NO_REASON = "MS03"; // ISO 20022: the bank doesn't say.

    private final Payments payments;
    private final ReadReports reports;
    private final Clock clock;

    ReadingReports(Payments payments, ReadReports reports, Clock clock) {
        this.payments = payments;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What came of a report; each list holds the bank's names of transfers.
     *
     * @param repeated whether the very same file had been read before
     * @param unchanged what was known already
     * @param pending of which the bank says nothing final yet
     * @param unknown of which there is no payment here
     */
    public record Reading(
            String message,
            boolean repeated,
            List<String> settled,
            List<String> returned,
            List<String> unchanged,
            List<String> pending,
            List<String> unknown) {}

    /**
     * @param digest of the file's bytes
     * @throws NotAReport if it isn't a valid pain.002.001.10
     */
    public Reading read(byte[] file, String digest, String by) {
        StatusReport report = parse(file);
        boolean repeated = reports.find(digest).isPresent();
        Reading reading = new Reading(
                report.message(),
                repeated,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        statuses(report, reading).forEach(status -> apply(status, reading));
        CrashPoints.at("funding.afterReportBeforeRead");
        reports.create(digest, Decided.of(new ReadReport(report.message(), by, clock.instant())));
        return reading;
    }

    private static StatusReport parse(byte[] file) {
        try {
            return StatusReport.read(file);
        } catch (SAXException e) {
            throw new NotAReport(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private List<Status> statuses(StatusReport report, Reading reading) {
        Status whole = report.whole();
        if (whole == null) {
            return report.transfers();
        }
        List<Payment> all = payments.ofBatch(WritingTransfers.batch(report.original()));
        if (all.isEmpty()) {
            reading.unknown().add(report.original());
        }
        return all.stream()
                .filter(payment -> payment.endToEnd() != null)
                .map(payment -> new Status(Objects.requireNonNull(payment.endToEnd()), whole.code(), whole.reason()))
                .toList();
    }

    private void apply(Status status, Reading reading) {
        Instant now = clock.instant();
        switch (status.code()) {
            case "ACSC", "ACCC" -> change(status, payment -> payment.settled(now), reading.settled(), reading);
            case "RJCT", "CANC" ->
                change(
                        status,
                        payment -> payment.returned(Objects.requireNonNullElse(status.reason(), NO_REASON), now),
                        reading.returned(),
                        reading);
            default -> reading.pending().add(status.endToEnd());
        }
    }

    private void change(Status status, Function<Payment, Decided<Payment>> how, List<String> changed, Reading reading) {
        Optional<Payment> before = payments.byEndToEnd(status.endToEnd());
        if (before.isEmpty()) {
            reading.unknown().add(status.endToEnd());
            return;
        }
        Payment after = payments.change(before.get().id(), how);
        CrashPoints.at("funding.afterStatusApplied");
        boolean same = after.state() == before.get().state();
        (same ? reading.unchanged() : changed).add(status.endToEnd());
    }
}
