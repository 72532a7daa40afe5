package ma.jisr.local.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a mail: its plain text, or its HTML without the markup if there is no plain text. */
final class MailText {
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(head|style|script)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/tr|/h[1-6]|/li)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private MailText() {}

    static String of(Part mail) throws MessagingException, IOException {
        String plain = find(mail, "text/plain");
        if (plain != null) {
            return plain.strip();
        }
        String html = find(mail, "text/html");
        return html == null ? "" : withoutMarkup(html);
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String withoutMarkup(String html) {
        String lines = BREAK.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
