package ma.jisr.starter.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.ProblemDetail;

/** Writes a {@link Problem} as a problem detail in one of the platform's languages. */
public final class ProblemTexts {

    private final MessageSource messages;

    public ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail detail(Problem problem, Locale locale) {
        Object[] arguments = problem.arguments().toArray();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:jisr:problem:" + problem.slug()));
        detail.setTitle(text("problem." + problem.slug(), arguments, locale));
        detail.setDetail(text("problem." + problem.slug() + ".detail", arguments, locale));
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", errors(problem.errors(), locale));
        }
        return detail;
    }

    private List<Map<String, String>> errors(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> Map.of(
                        "pointer",
                        error.pointer(),
                        "detail",
                        text("field." + error.message(), error.arguments().toArray(), locale)))
                .toList();
    }

    /** A missing text must not turn a clear refusal into a 500; that none is missing is what the tests are for. */
    private String text(String key, Object[] arguments, Locale locale) {
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException e) {
            return key;
        }
    }
}
