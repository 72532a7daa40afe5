package ma.jisr.funding.programme;

import java.util.List;
import ma.jisr.funding.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a programme, as data.
 *
 * @param id stable over the rule's versions
 * @param expression in the Common Expression Language, over the names of eligibility's vocabulary; true means passed
 * @param review whether a human must judge where the expression doesn't hold
 * @param shows names that the expression doesn't use but whose values a reviewer needs
 * @param text the rule in words, as shown to everybody
 * @param passed the reason when it holds; the rule in words if not given
 * @param failed the reason when it doesn't; {@code {name}} stands for an input
 */
public record Rule(
        String id,
        int version,
        String expression,
        boolean review,
        List<String> shows,
        Text text,
        Text passed,
        Text failed) {

    public Rule(
            String id,
            int version,
            String expression,
            boolean review,
            @Nullable List<String> shows,
            Text text,
            @Nullable Text passed,
            Text failed) {
        Require.that(
                id != null && id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "rules: an id is lower-case words with hyphens");
        Require.that(version >= 1, "rule " + id + ": version is 1 or more");
        Require.that(expression != null && text != null && failed != null, "rule " + id + ": expression, text, failed");
        this.id = id;
        this.version = version;
        this.expression = expression;
        this.review = review;
        this.shows = shows == null ? List.of() : List.copyOf(shows);
        this.text = text;
        this.passed = passed == null ? text : passed;
        this.failed = failed;
    }
}
