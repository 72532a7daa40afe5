package ma.jisr.registration.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import ma.jisr.registration.document.DocumentRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class InspectingContentTests {

    private static final int MOST = 100_000;

    private final InspectingContent inspecting = new InspectingContent(new DocumentSettings(
            DataSize.ofBytes(MOST),
            DataSize.ofMegabytes(40),
            1_000_000,
            DocumentSettings.Scan.OFF,
            null,
            Duration.ofSeconds(1)));

    @Test
    void knowsWhatItTakesByItsContent() throws IOException {
        assertThat(typeOf(Papers.pdf("quote"))).isEqualTo(DocumentType.PDF);
        assertThat(typeOf(Papers.jpeg(30, 20))).isEqualTo(DocumentType.JPEG);
        assertThat(typeOf(Papers.png(30, 20))).isEqualTo(DocumentType.PNG);
    }

    @Test
    void letsEveryByteThrough() throws IOException {
        for (byte[] paper : new byte[][] {Papers.pdf(MOST), Papers.jpeg(300, 200), Papers.png(300, 200)}) {
            InputStream slow = new SequenceInputStream(
                    new ByteArrayInputStream(paper, 0, 7), new ByteArrayInputStream(paper, 7, paper.length - 7));
            assertThat(inspecting.inspect(slow).readAllBytes()).isEqualTo(paper);
        }
    }

    static Stream<byte[]> noDocuments() {
        byte[] pdf = Papers.pdf("");
        byte[] png = Papers.png(30, 20);
        byte[] jpeg = Papers.jpeg(30, 20);
        return Stream.of(
                Papers.text("<html><script>alert(1)</script>"),
                Papers.text("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                Papers.text("GIF89a"),
                Papers.text("PK\u0003\u0004"),
                Papers.text("MZ"),
                Papers.text("%PDF"),
                Papers.text("x"),
                Papers.joined(Papers.text("<html>"), pdf),
                Papers.joined(Papers.text("\n"), pdf),
                Papers.joined(Arrays.copyOf(jpeg, 40), pdf),
                Papers.joined(Arrays.copyOf(png, 40), pdf),
                Papers.joined(pdf, Papers.text("PK\u0005\u0006" + "\0".repeat(18))),
                Papers.joined(pdf, new byte[2000]),
                Arrays.copyOf(pdf, pdf.length - 10),
                Papers.joined(png, Papers.text("<script>")),
                Arrays.copyOf(png, png.length - 1),
                Arrays.copyOf(png, 20),
                Papers.text("\u0089PNG\r\n\u001a\nIEND"),
                Papers.text("\u00ff\u00d8\u00ff"),
                Papers.joined(Papers.text("\u00ff\u00d8\u00ff"), new byte[5000]),
                Arrays.copyOf(jpeg, 30));
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void refusesWhatIsSomethingElseOrTwoThingsOrHalfAThing(byte[] content) {
        assertRefused(content, Reason.UNKNOWN_TYPE);
    }

    @Test
    void refusesImagesThatWouldFillTheMemory() {
        assertRefused(Papers.pngBomb(60_000, 60_000), Reason.TOO_MANY_PIXELS);
        assertRefused(Papers.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
        assertRefused(Papers.jpegBomb(), Reason.TOO_MANY_PIXELS);
        assertRefused(Papers.pngBomb(1001, 1000), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void takesAnImageOfJustTheMostPixels() throws IOException {
        assertThat(typeOf(Papers.pngBomb(1000, 1000))).isEqualTo(DocumentType.PNG);
    }

    @Test
    void refusesNothingAtAllAndTooMuch() {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(Papers.pdf(MOST + 1), Reason.TOO_LARGE);
    }

    @Test
    void blamesTheSenderAndNotTheImageWhenReadingFails() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(Papers.png(30, 20), 20)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });

        assertThatThrownBy(() -> inspecting.inspect(broken).readAllBytes()).isInstanceOf(IOException.class);
    }

    private DocumentType typeOf(byte[] content) throws IOException {
        return inspecting.inspect(new ByteArrayInputStream(content)).type();
    }

    private void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() ->
                        inspecting.inspect(new ByteArrayInputStream(content)).readAllBytes())
                .asInstanceOf(type(DocumentRefused.class))
                .extracting(DocumentRefused::reason)
                .isEqualTo(reason);
    }
}
