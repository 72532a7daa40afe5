package ma.jisr.notification.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {name}} in a template's text. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private Placeholders() {}

    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    static String fill(String text, UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
