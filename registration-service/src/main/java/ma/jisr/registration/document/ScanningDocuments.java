package ma.jisr.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has waiting documents looked at. While the scanner is away they wait, and it is asked after 1, 2, 4 … 60 seconds; a
 * document that it can't judge waits longer each time and keeps no other waiting.
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
            for (Folder folder : folders.toScan(clock.instant(), AT_ONCE)) {
                scan(folder);
            }
        } catch (ScannerAway away) {
            rest(away);
        }
    }

    private void scan(Folder folder) {
        List<RegistrationDocument> due = folder.documents().stream()
                .filter(document -> document.isDue(clock.instant()))
                .toList();
        due.forEach(document -> scan(folder.registration(), document));
    }

    private void scan(String registration, RegistrationDocument document) {
        Optional<ScanState> verdict = verdict(document.address(registration));
        Instant now = clock.instant();
        folders.change(
                registration,
                folder -> Decided.of(verdict.map(state -> folder.scanned(document.content(), state, now))
                        .orElseGet(() -> folder.postponed(document.content(), now))));
        if (verdict.equals(Optional.of(ScanState.INFECTED))) {
            log.warn("Document {} of registration {} is infected and was deleted", document.kind(), registration);
            tidying.tryTidying(registration);
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
