package ma.jisr.registration.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;
import org.junit.jupiter.api.Test;

class ScanningDocumentsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryFolders folders = new InMemoryFolders();
    private final InMemoryContents contents = new InMemoryContents();
    private final Nose nose = new Nose();
    private Instant now = NOON;
    private final Clock clock = clock(() -> now);
    private final ScanningDocuments scanning =
            new ScanningDocuments(folders, contents, nose, new TidyingContents(folders, contents, clock), clock);

    /** A scanner that finds what it is given by the word that it holds. */
    private static final class Nose implements Scanner {

        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public ScanState first() {
            return ScanState.WAITING;
        }

        @Override
        public ScanState scan(InputStream content) throws IOException {
            String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            asked.add(text);
            if (away || text.equals("poison")) {
                throw new ScannerAway(new IOException("refused"));
            }
            return switch (text) {
                case "virus" -> ScanState.INFECTED;
                case "too large" -> throw new ScanRefused("size limit exceeded. ERROR");
                default -> ScanState.CLEAN;
            };
        }
    }

    @Test
    void findsCleanWhatIsClean() {
        waiting("r1", "harmless");

        scanning.scanAll();

        assertThat(state("r1")).isEqualTo(ScanState.CLEAN);
        assertThat(contents.contents).hasSize(1);
        scanning.scanAll();
        assertThat(nose.asked).hasSize(1);
    }

    @Test
    void deletesTheContentOfWhatIsInfected() {
        waiting("r1", "virus");

        scanning.scanAll();

        assertThat(state("r1")).isEqualTo(ScanState.INFECTED);
        assertThat(contents.contents).isEmpty();
        assertThat(folders.toTidy(now, 9)).isEmpty();
    }

    @Test
    void asksAScannerThatIsAwayAfterEverLongerPausesAndThenScansAll() {
        waiting("r1", "harmless");
        waiting("r2", "virus");
        nose.away = true;

        for (int second = 0; second < 300; second++) {
            scanning.scanAll();
            now = now.plusSeconds(1);
        }
        assertThat(nose.asked).hasSizeBetween(8, 12);
        assertThat(state("r1")).isEqualTo(ScanState.WAITING);

        nose.away = false;
        now = now.plusSeconds(60);
        scanning.scanAll();
        assertThat(state("r1")).isEqualTo(ScanState.CLEAN);
        assertThat(state("r2")).isEqualTo(ScanState.INFECTED);
    }

    @Test
    void letsNoDocumentThatCantBeJudgedKeepOthersWaiting() {
        waiting("r1", "too large");
        waiting("r2", "harmless");

        scanning.scanAll();
        scanning.scanAll();

        assertThat(state("r1")).isEqualTo(ScanState.WAITING);
        assertThat(state("r2")).isEqualTo(ScanState.CLEAN);
        assertThat(nose.asked).containsOnlyOnce("too large");
        now = now.plus(Duration.ofMinutes(1));
        scanning.scanAll();
        assertThat(nose.asked).filteredOn("too large"::equals).hasSize(2);
    }

    @Test
    void letsNoDocumentThatTheScannerDiesOfKeepOthersWaiting() {
        waiting("r1", "poison");
        now = now.plusSeconds(1);
        waiting("r2", "harmless");
        now = now.plusSeconds(1);

        scanning.scanAll();
        now = now.plusSeconds(5);
        scanning.scanAll();

        assertThat(state("r1")).isEqualTo(ScanState.WAITING);
        assertThat(state("r2")).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void callsNothingCleanThatItCouldNotRead() {
        waiting("r1", "harmless");
        contents.contents.clear();

        scanning.scanAll();

        assertThat(state("r1")).isEqualTo(ScanState.WAITING);
        assertThat(nose.asked).isEmpty();
    }

    private void waiting(String registration, String content) {
        String id = registration + "-content";
        contents.contents.put(id, content.getBytes(StandardCharsets.ISO_8859_1));
        RegistrationDocument document = new RegistrationDocument(
                DocumentKind.QUOTE, DocumentType.PDF, 1, id, "p", "digest", now, "p", ScanState.WAITING, now);
        folders.create(
                registration,
                Decided.of(Folder.empty(registration).begun(id, now).keeping(document, 100, now)));
    }

    private ScanState state(String registration) {
        return folders.find(registration)
                .flatMap(found -> found.state().document(DocumentKind.QUOTE))
                .orElseThrow()
                .state();
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
