package ma.jisr.registration.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people have them, and as they shouldn't. */
public final class Papers {

    private Papers() {}

    /** A small PDF that says {@code text}. */
    public static byte[] pdf(String text) {
        return """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
                %% %s
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(text).getBytes(ISO_8859_1);
    }

    /** One of exactly so many bytes. */
    public static byte[] pdf(int size) {
        byte[] begin = pdf("").clone();
        byte[] all = new byte[size];
        new Random(size).nextBytes(all);
        System.arraycopy(begin, 0, all, 0, begin.length);
        byte[] end = "\n%%EOF\n".getBytes(ISO_8859_1);
        System.arraycopy(end, 0, all, size - end.length, end.length);
        return all;
    }

    public static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    public static byte[] jpeg(int width, int height) {
        return image(width, height, "jpeg");
    }

    private static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setPaint(Color.PINK);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of some hundred bytes whose header claims a size that no memory has room for. */
    public static byte[] pngBomb(int width, int height) {
        byte[] bomb = png(1, 1);
        ByteBuffer header = ByteBuffer.wrap(bomb, 12, 21);
        header.putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) checksum.getValue());
        return bomb;
    }

    /** The same as a JPEG; 65,535 is the most that its header can claim. */
    public static byte[] jpegBomb() {
        byte[] bomb = jpeg(8, 8);
        for (int i = 0; i < bomb.length - 9; i++) {
            if ((bomb[i] & 0xFF) == 0xFF && (bomb[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(bomb).putShort(i + 5, (short) 65_000).putShort(i + 7, (short) 65_000);
                return bomb;
            }
        }
        throw new IllegalStateException("No frame header");
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
