package ma.jisr.registration.rights;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Why each personal field is asked for, as data (law 09-08, article 3): {@code jisr.purposes} in the settings, with texts
 * in all languages under {@code purpose.<name>}.
 */
@Component
public class Purposes {

    private final PurposeSettings settings;
    private final MessageSource messages;

    Purposes(PurposeSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * One field and its purpose.
     *
     * @param field JSON pointer within a registration
     * @param sensitive whether the law asks for particular care
     */
    public record Purpose(String field, String purpose, boolean sensitive, String text) {}

    public List<Purpose> in(Locale locale) {
        return settings.purposes().stream()
                .map(field -> new Purpose(
                        field.field(),
                        field.purpose(),
                        field.sensitive(),
                        messages.getMessage("purpose." + field.purpose(), null, locale)))
                .toList();
    }
}
