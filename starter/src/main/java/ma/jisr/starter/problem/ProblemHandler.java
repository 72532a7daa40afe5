package ma.jisr.starter.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.CharConversionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error of a controller, ours or the framework's, as a problem detail in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemTexts texts;

    public ProblemHandler(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::add);
        return answer(texts.detail(problem, locale), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(MongoException e, Locale locale) {
        log.info("The database doesn't answer: {}", e.getClass().getSimpleName());
        return refused(new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").retryAfter(5), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, Locale locale, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e instanceof IllegalArgumentException && namesNoType(request)) {
            return refused(new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type"), locale);
        }
        log.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
        return refused(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"), locale);
    }

    /** A body's type with a wildcard: the framework takes it for a fault of ours. */
    private static boolean namesNoType(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().contains("*");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(unreadable(e.getCause()), request.getLocale());
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> field(unknown, "unknown");
            case InvalidFormatException format -> field(format, "format");
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> field(mismatch, "type");
            case JacksonException json when !json.getPath().isEmpty() && !isEncoding(json) -> field(json, "format");
            case null, default -> new Problem(HttpStatus.BAD_REQUEST, "malformed");
        };
    }

    private static boolean isEncoding(JacksonException e) {
        return e.getCause() instanceof CharConversionException;
    }

    private static Problem field(JacksonException e, String message) {
        return Problem.invalid(List.of(new FieldError(pointer(e), message)));
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName();
            pointer.append('/').append(shortened(name).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = new ArrayList<>();
        e.getBindingResult()
                .getFieldErrors()
                .forEach(error -> errors.add(new FieldError(
                        "/" + error.getField().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"), "format")));
        return refused(Problem.invalid(errors), request.getLocale());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return refused(new Problem(HttpStatus.BAD_REQUEST, "parameter", e.getName()), locale);
    }

    /** The framework's own refusals (405, 406, 415, a missing parameter …): its status, our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        Problem problem = new Problem(known == null ? HttpStatus.BAD_REQUEST : known, slug(status.value()));
        return answer(texts.detail(problem, request.getLocale()), headers);
    }

    private static String slug(int status) {
        return Map.of(
                        404, "no-such-path",
                        405, "method",
                        406, "not-acceptable",
                        413, "too-large",
                        415, "media-type",
                        503, "unavailable")
                .getOrDefault(status, status < 500 ? "bad-request" : "unexpected");
    }

    private static ResponseEntity<Object> answer(ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
