package ma.jisr.registration.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import ma.jisr.registration.document.DocumentRefused.Reason;
import org.jspecify.annotations.Nullable;

/** How large an image is, as its headers say; no pixel is decoded. */
final class ImageSize {

    /** Enough for all that cameras put before the size. */
    static final int HEADERS = 4 << 20;

    private ImageSize() {}

    /**
     * Width times height.
     *
     * @param content of which at most {@link #HEADERS} bytes are read; stays open
     * @throws DocumentRefused if the headers can't be decoded
     * @throws IOException as reading throws
     */
    static long pixels(DocumentType type, InputStream content) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("No reader for " + type);
        }
        ImageReader reader = readers.next();
        Headers headers = new Headers(content);
        try (ImageInputStream input = new MemoryCacheImageInputStream(headers)) {
            reader.setInput(input, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            headers.rethrowBroken();
            throw new DocumentRefused(Reason.UNKNOWN_TYPE);
        } finally {
            reader.dispose();
        }
    }

    /** The beginning of the content; remembers whether it was the sender who failed, and not the image. */
    private static final class Headers extends FilterInputStream {

        private int left = HEADERS;
        private @Nullable IOException broken;

        Headers(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            try {
                int read = in.read(to, offset, Math.min(length, left));
                left -= Math.max(read, 0);
                return read;
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }

        void rethrowBroken() throws IOException {
            if (broken != null) {
                throw broken;
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // The content goes on being read.
        }
    }
}
