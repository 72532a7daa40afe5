package ma.jisr.registration.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import ma.jisr.registration.document.DocumentRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Finds out what a content is from its bytes alone: neither the name nor the type that the sender gives is asked.
 *
 * <p>A content that other programs might take for something else is refused: a PDF whose header isn't at its very
 * beginning, or that ends as an archive; an image that a PDF reader would open (its header may be anywhere in the
 * first 1,024 bytes: ISO 32000-1, annex H.3.4.1); a PNG with something behind its end.
 */
@Component
public class InspectingContent {

    private static final int HEAD = 1024;
    private static final Pattern PDF = Pattern.compile("^%PDF-\\d\\.\\d", Pattern.DOTALL);

    private final DocumentSettings settings;

    InspectingContent(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads no further than needed.
     *
     * @return the whole content; reading it is refused too, where only the rest shows what is wrong
     * @throws DocumentRefused if it is empty, none of the known types, or an image with too many pixels
     */
    public Inspected inspect(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        DocumentType type = type(head);
        if (type != DocumentType.PDF) {
            refuseBombs(type, buffered);
        }
        return new Inspected(buffered, type, settings.most().toBytes(), ending(type));
    }

    private static DocumentType type(byte[] head) {
        if (head.length == 0) {
            throw new DocumentRefused(Reason.EMPTY);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (PDF.matcher(text).find()) {
            return DocumentType.PDF;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff") && !text.contains("%PDF-")) {
            return DocumentType.JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n") && !text.contains("%PDF-")) {
            return DocumentType.PNG;
        }
        throw new DocumentRefused(Reason.UNKNOWN_TYPE);
    }

    private void refuseBombs(DocumentType type, BufferedInputStream content) throws IOException {
        content.mark(ImageSize.HEADERS);
        long pixels = ImageSize.pixels(type, content);
        content.reset();
        if (pixels > settings.mostPixels()) {
            throw new DocumentRefused(Reason.TOO_MANY_PIXELS);
        }
    }

    private static Ending ending(DocumentType type) {
        return switch (type) {
            case PDF -> new PdfEnding();
            case PNG -> new PngEnding();
            case JPEG -> Ending.ANY; // Cameras put their own things behind it.
        };
    }
}
