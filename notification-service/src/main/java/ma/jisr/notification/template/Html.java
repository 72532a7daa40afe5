package ma.jisr.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The page around an e-mail's paragraphs. */
final class Html {

    private static final String PAGE = read("templates/email.html");

    private Html() {}

    static String page(Language language, String subject, List<String> paragraphs) {
        String body = paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
        return Placeholders.fill(PAGE, name -> switch (name) {
            case "language" -> language.code();
            case "direction" -> language.direction();
            case "subject" -> escaped(subject);
            case "paragraphs" -> body;
            default -> throw new IllegalStateException("email.html uses " + name);
        });
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A value whose writing direction doesn't disturb the sentence around it. */
    static String isolated(String value) {
        return "<bdi>" + escaped(value) + "</bdi>";
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
