package ma.jisr.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Judges the target of a request line before anything acts on it. Only paths that mean the same to everybody pass: no
 * dot segments, no empty segments, no encoded slashes, no path parameters, no control characters, only well-formed
 * percent-encoding of well-formed UTF-8.
 *
 * <p>Source: RFC 3986, 3.3 and 3.4 for the characters; RFC 9112, 3.2 for the forms of the target.
 */
final class RequestLine {

    private static final String IN_PATH = "-._~!$&'()*+,=:@/";
    private static final String IN_QUERY = IN_PATH + ";?[]|{}";

    private RequestLine() {}

    static boolean isWellFormed(String target) {
        int start = pathStart(target);
        if (start < 0) {
            return false;
        }
        int question = target.indexOf('?', start);
        String path = question < 0 ? target.substring(start) : target.substring(start, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return hasOnly(path, IN_PATH)
                && hasOnly(query, IN_QUERY)
                && segmentsAreProper(path)
                && encodingIsProper(path, true)
                && encodingIsProper(query, false);
    }

    /** 0 for the usual form; after the authority for the absolute form; -1 for anything else. */
    private static int pathStart(String target) {
        if (target.startsWith("/")) {
            return 0;
        }
        if (target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8)) {
            return target.indexOf('/', target.indexOf("//") + 2);
        }
        return -1;
    }

    private static boolean hasOnly(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '%';
            if (!word && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean segmentsAreProper(String path) {
        if (path.contains("//")) {
            return false;
        }
        if (path.indexOf("/.") < 0 && path.indexOf('%') < 0) {
            return true;
        }
        for (String segment : path.replace("%2e", ".").replace("%2E", ".").split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static boolean encodingIsProper(String text, boolean path) {
        if (text.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' ? encoded(text, i) : text.charAt(i);
            if (value < 0 || text.charAt(i) == '%' && path && isForbiddenInPath(value)) {
                return false;
            }
            bytes.put((byte) value);
            i += text.charAt(i) == '%' ? 2 : 0;
        }
        return isUtf8(bytes.flip());
    }

    private static int encoded(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isForbiddenInPath(int value) {
        return value < 0x20 || value == 0x7f || value == '/' || value == '\\' || value == '%' || value == ';';
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
