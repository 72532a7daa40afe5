package ma.jisr.registration.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;

class FolderTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final long MOST = 1000;

    private final Folder empty = Folder.empty("r");

    @Test
    void replacesADocumentAndLetsItsContentGo() {
        Folder folder = with(with(empty, DocumentKind.QUOTE, "old", 10), DocumentKind.QUOTE, "new", 20);

        assertThat(folder.documents()).extracting(RegistrationDocument::content).containsExactly("new");
        assertThat(folder.due(NOW)).containsExactly("old");
    }

    @Test
    void keepsTheDocumentInForceWhileAnotherIsUploaded() {
        Folder folder = with(empty, DocumentKind.QUOTE, "old", 10).begun("new", NOW);

        assertThat(folder.document(DocumentKind.QUOTE))
                .map(RegistrationDocument::content)
                .contains("old");
        assertThat(folder.due(NOW)).isEmpty();
        assertThat(folder.due(NOW.plus(Folder.UPLOAD))).containsExactly("new");
    }

    @Test
    void refusesMoreThanItsLimitButCountsAReplacedDocumentOnce() {
        Folder folder = with(with(empty, DocumentKind.QUOTE, "a", 600), DocumentKind.OTHER, "b", 400);

        assertThatThrownBy(() -> with(folder, DocumentKind.BANK_RIB, "c", 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents-full");
        assertThat(with(folder, DocumentKind.QUOTE, "c", 600).documents()).hasSize(2);
    }

    @Test
    void makesNoDocumentOfAContentThatWasGivenUpOrIsDueToBeSwept() {
        Folder begun = empty.begun("c", NOW);
        RegistrationDocument document = document(DocumentKind.QUOTE, "c", 1);

        assertThatThrownBy(() -> begun.abandoned("c", NOW).keeping(document, MOST, NOW))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> begun.keeping(document, MOST, NOW.plus(Folder.UPLOAD)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> empty.keeping(document, MOST, NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void abandonsNothingThatIsADocument() {
        Folder folder = with(empty, DocumentKind.QUOTE, "c", 1);

        assertThat(folder.abandoned("c", NOW)).isEqualTo(folder);
    }

    @Test
    void bindsUploadsThatAreUnderWay() {
        Folder folder = empty;
        for (int i = 0; i < 20; i++) {
            folder = folder.begun("c" + i, NOW);
        }
        Folder full = folder;

        assertThatThrownBy(() -> full.begun("one more", NOW)).hasMessageContaining("too-many");
    }

    @Test
    void letsNothingInOnceItIsClosed() {
        Folder closed = with(empty, DocumentKind.QUOTE, "a", 1).begun("b", NOW).closing(NOW);

        assertThat(closed.documents()).isEmpty();
        assertThat(closed.due(NOW)).containsExactly("a");
        assertThatThrownBy(() -> closed.begun("c", NOW)).hasMessageContaining("not-found");
        assertThatThrownBy(() -> closed.keeping(document(DocumentKind.QUOTE, "b", 1), MOST, NOW))
                .hasMessageContaining("not-found");
    }

    @Test
    void keepsOnlyThatItWasThereOfAnInfectedDocument() {
        Folder folder = with(empty, DocumentKind.QUOTE, "a", 1).scanned("a", ScanState.INFECTED, NOW);

        assertThat(folder.document(DocumentKind.QUOTE))
                .map(RegistrationDocument::state)
                .contains(ScanState.INFECTED);
        assertThat(folder.due(NOW)).containsExactly("a");
        assertThat(folder.rid(folder.due(NOW)).without(DocumentKind.QUOTE, NOW).due(NOW))
                .isEmpty();
    }

    @Test
    void takesNoVerdictOnWhatHasBeenReplaced() {
        Folder folder = with(with(empty, DocumentKind.QUOTE, "old", 1), DocumentKind.QUOTE, "new", 1);

        assertThat(folder.scanned("old", ScanState.INFECTED, NOW)).isEqualTo(folder);
    }

    @Test
    void waitsLongerTheLongerADocumentHasWaited() {
        RegistrationDocument document = document(DocumentKind.QUOTE, "a", 1);

        assertThat(document.postponed(NOW.plusSeconds(1)).isDue(NOW.plusSeconds(60)))
                .isFalse();
        assertThat(document.postponed(NOW.plusSeconds(1)).isDue(NOW.plusSeconds(61)))
                .isTrue();
        assertThat(document.postponed(NOW.plus(Duration.ofDays(2))).scanDue())
                .isEqualTo(NOW.plus(Duration.ofDays(2)).plus(Duration.ofHours(1)));
    }

    private static Folder with(Folder folder, DocumentKind kind, String content, long size) {
        return folder.begun(content, NOW).keeping(document(kind, content, size), MOST, NOW);
    }

    private static RegistrationDocument document(DocumentKind kind, String content, long size) {
        return new RegistrationDocument(
                kind, DocumentType.PDF, size, content, "p", "digest", NOW, "p", ScanState.WAITING, NOW);
    }
}
