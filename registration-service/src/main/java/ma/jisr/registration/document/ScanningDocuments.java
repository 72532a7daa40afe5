package ma.jisr.registration.document;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ma.jisr.starter.aggregate.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has waiting documents looked at. While the scanner is away they wait, and it is asked after 1, 2, 4 … 60 seconds; a
 * document that it can't judge, or during which it goes away, keeps no other waiting.
 */
@Service
public class ScanningDocuments {

    private static final Logger log = LoggerFactory.getLogger(ScanningDocuments.class);
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Folders folders;
    private final Contents contents;
    private final Scanner scanner;
    private final TidyingContents tidying;
    private final Clock clock;
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    ScanningDocuments(Folders folders, Contents contents, Scanner scanner, TidyingContents tidying, Clock clock) {
        this.folders = folders;
        this.contents = contents;
        this.scanner = scanner;
        this.tidying = tidying;
        this.clock = clock;
    }

    /** Those that are due, unless the scanner was away a moment ago. */
    public synchronized void scanAll() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            due().forEach(this::scan);
        } catch (ScannerAway away) {
            rest(away);
        }
    }

    /** A document that waits, of a registration. */
    private record Waiting(String registration, RegistrationDocument document) {}

    /** Those who wait longest first. */
    private List<Waiting> due() {
        Instant now = clock.instant();
        return folders.toScan(now, AT_ONCE).stream()
                .flatMap(folder -> folder.documents().stream()
                        .filter(document -> document.isDue(now))
                        .map(document -> new Waiting(folder.registration(), document)))
                .sorted(Comparator.comparing(waiting -> waiting.document().scanDue(), nullsLast(naturalOrder())))
                .toList();
    }

    private void scan(Waiting waiting) {
        String content = waiting.document().content();
        try {
            Optional<ScanState> verdict = verdict(waiting.document().address(waiting.registration()));
            Instant now = clock.instant();
            change(
                    waiting,
                    folder -> verdict.map(state -> folder.scanned(content, state, now))
                            .orElseGet(() -> folder.postponed(content, now)));
            tellInfected(waiting, verdict);
        } catch (ScannerAway away) {
            Instant now = clock.instant();
            change(waiting, folder -> folder.requeued(content, now)); // Should it be this one that it dies of.
            throw away;
        }
    }

    private void change(Waiting waiting, UnaryOperator<Folder> change) {
        folders.change(waiting.registration(), folder -> Decided.of(change.apply(folder)));
    }

    private void tellInfected(Waiting waiting, Optional<ScanState> verdict) {
        if (verdict.equals(Optional.of(ScanState.INFECTED))) {
            log.warn(
                    "Document {} of registration {} is infected and was deleted",
                    waiting.document().kind(),
                    waiting.registration());
            tidying.tryTidying(waiting.registration());
        }
    }

    /** Empty if it can't be judged now. */
    private Optional<ScanState> verdict(ContentAddress address) {
        try {
            Optional<InputStream> opened = contents.open(address);
            return opened.isEmpty() ? Optional.empty() : Optional.of(verdict(opened.get()));
        } catch (ScanRefused e) {
            log.warn("The scanner can't judge {} of {}: {}", address.kind(), address.registration(), e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            log.warn("{} of {} can't be read", address.kind(), address.registration(), e);
            return Optional.empty();
        }
    }

    private ScanState verdict(InputStream opened) throws IOException {
        try (opened) {
            ScanState found = scanner.scan(opened);
            back();
            return found;
        }
    }

    private void rest(ScannerAway away) {
        if (pause.isZero()) {
            log.warn("The scanner is away, documents wait ({})", away.getMessage());
        }
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        notBefore = clock.instant().plus(pause);
    }

    private void back() {
        if (!pause.isZero()) {
            log.info("The scanner is back");
            pause = Duration.ZERO;
        }
    }
}
