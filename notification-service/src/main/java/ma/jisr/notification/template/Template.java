package ma.jisr.notification.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What one kind of message says, as data: for each language an SMS, and the subject and paragraphs of an e-mail.
 *
 * @param id its name, as in the table of rules
 * @param example a value for each variable, by which its names are declared
 * @param texts by language code
 */
public record Template(String id, Map<String, String> example, Map<String, Text> texts) {

    /** One language's words, with {@code {name}} where a variable goes. */
    public record Text(String sms, String subject, List<String> email) {

        Set<String> variables() {
            Set<String> names = new TreeSet<>(Placeholders.in(sms));
            names.addAll(Placeholders.in(subject));
            email.forEach(paragraph -> names.addAll(Placeholders.in(paragraph)));
            return names;
        }
    }

    /** The names that a message of this kind must give. */
    public Set<String> variables() {
        return new TreeSet<>(example.keySet());
    }

    /**
     * The SMS in that language.
     *
     * @param longest characters of a variable's value; what is longer ends in …
     */
    public String sms(Language language, Map<String, Words> variables, int longest) {
        UnaryOperator<String> values = values(language, variables);
        return Placeholders.fill(text(language).sms(), name -> shortened(values.apply(name), longest));
    }

    private static String shortened(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = value.lastIndexOf(' ', longest - 1);
        return value.substring(0, end > 0 ? end : longest - 1) + "…";
    }

    /** The e-mail in that language; in its HTML every value is escaped and kept in its own writing direction. */
    public Email email(Language language, Map<String, Words> variables) {
        Text text = text(language);
        UnaryOperator<String> values = values(language, variables);
        List<String> plain =
                text.email().stream().map(p -> Placeholders.fill(p, values)).toList();
        List<String> html = text.email().stream()
                .map(p -> Placeholders.fill(Html.escaped(p), name -> Html.isolated(values.apply(name))))
                .toList();
        String subject = Placeholders.fill(text.subject(), values);
        return new Email(subject, String.join("\n\n", plain), Html.page(language, subject, html));
    }

    private Text text(Language language) {
        Text text = texts.get(language.code());
        if (text == null) {
            throw new IllegalStateException(id + " has no text in " + language.code());
        }
        return text;
    }

    private UnaryOperator<String> values(Language language, Map<String, Words> variables) {
        return name -> {
            Words words = variables.get(name);
            if (words == null) {
                throw new MissingVariable(id, name);
            }
            return words.in(language);
        };
    }

    /** @throws IllegalStateException if a language is missing, or uses a variable that isn't declared */
    void check() {
        for (Language language : Language.values()) {
            Set<String> undeclared = new TreeSet<>(text(language).variables());
            undeclared.removeAll(example.keySet());
            if (!undeclared.isEmpty()) {
                throw new IllegalStateException(id + " in " + language.code() + " uses " + undeclared);
            }
        }
    }

    /** A message doesn't give what its template needs. */
    public static final class MissingVariable extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingVariable(String template, String variable) {
            super(template + " needs " + variable);
        }
    }
}
