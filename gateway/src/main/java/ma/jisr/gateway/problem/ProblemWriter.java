package ma.jisr.gateway.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a request with a problem. */
@Component
public final class ProblemWriter {

    private final ProblemTexts texts;

    public ProblemWriter(ProblemTexts texts) {
        this.texts = texts;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return write(exchange, problem, Map.of());
    }

    /** @param headers further ones, such as {@code Retry-After} */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem, Map<String, String> headers) {
        return write(exchange, problem, headers, Map.of());
    }

    /** @param members further ones of the problem itself */
    public Mono<Void> write(
            ServerWebExchange exchange, Problem problem, Map<String, String> headers, Map<String, ?> members) {
        String languages = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        ProblemTexts.Text text = texts.text(problem, languages, members);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        HttpHeaders answer = response.getHeaders();
        answer.headerNames().stream()
                .filter(name -> !isForBrowsers(name))
                .toList()
                .forEach(answer::remove);
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.setContentLength(text.body().length);
        answer.set(HttpHeaders.CONTENT_LANGUAGE, text.language());
        answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        answer.setCacheControl("no-store");
        if (leavesBodyUnread(problem, exchange)) {
            answer.setConnection("close");
        }
        headers.forEach(answer::set);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(text.body())));
    }

    /** A page may read the refusal as well. */
    private static boolean isForBrowsers(String header) {
        return header.regionMatches(true, 0, "Access-Control-", 0, 15) || header.equalsIgnoreCase(HttpHeaders.VARY);
    }

    private static boolean leavesBodyUnread(Problem problem, ServerWebExchange exchange) {
        HttpHeaders asked = exchange.getRequest().getHeaders();
        return switch (problem) {
            case TOO_LARGE, SLOW_REQUEST, BAD_REQUEST -> true;
            case TOO_MANY -> asked.getContentLength() > 0 || asked.containsHeader(HttpHeaders.TRANSFER_ENCODING);
            default -> false;
        };
    }
}
