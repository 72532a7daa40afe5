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
        ProblemTexts.Text text =
                texts.text(problem, exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        HttpHeaders answer = response.getHeaders();
        answer.clear();
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.setContentLength(text.body().length);
        answer.set(HttpHeaders.CONTENT_LANGUAGE, text.language());
        answer.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        answer.setCacheControl("no-store");
        if (leavesBodyUnread(problem)) {
            answer.setConnection("close");
        }
        headers.forEach(answer::set);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(text.body())));
    }

    private static boolean leavesBodyUnread(Problem problem) {
        return problem == Problem.TOO_LARGE || problem == Problem.SLOW_REQUEST || problem == Problem.BAD_REQUEST;
    }
}
