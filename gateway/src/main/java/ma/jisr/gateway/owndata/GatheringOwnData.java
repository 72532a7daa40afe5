package ma.jisr.gateway.owndata;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.ProblemWriter;
import ma.jisr.gateway.routing.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * One file with everything that all services hold about the caller. Their parts are put side by side as they are; a part
 * that can't be had means no file, since one that isn't whole would say that there is no more.
 */
@Component
class GatheringOwnData implements WebHandler {

    static final String PATH = "/api/v1/me/data";

    private static final String FILE = "attachment; filename=\"jisr-my-data.json\"";
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final AskingParts asking;
    private final ProblemWriter problems;
    private final JsonMapper json;
    private final Clock clock;

    GatheringOwnData(AskingParts asking, ProblemWriter problems, JsonMapper json, Clock clock) {
        this.asking = asking;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (!METHODS.contains(method)) {
            return Mono.error(new MethodNotAllowedException(method, METHODS));
        }
        return Flux.fromArray(Service.values())
                .flatMapSequential(service -> asking.ask(service, exchange))
                .collectList()
                .flatMap(parts -> answer(exchange, parts));
    }

    private Mono<Void> answer(ServerWebExchange exchange, List<Part> parts) {
        Optional<Part.Denied> denied = only(parts, Part.Denied.class).stream().findFirst();
        List<Part.Missing> missing = only(parts, Part.Missing.class);
        if (denied.isPresent()) {
            return deny(exchange, denied.get().problem());
        }
        return missing.isEmpty() ? write(exchange, only(parts, Part.Whole.class)) : sayWhatIsMissing(exchange, missing);
    }

    private static <P extends Part> List<P> only(List<Part> parts, Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Mono<Void> deny(ServerWebExchange exchange, Problem problem) {
        Map<String, String> headers = problem == Problem.UNAUTHENTICATED
                ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                : Map.of();
        return problems.write(exchange, problem, headers);
    }

    private Mono<Void> sayWhatIsMissing(ServerWebExchange exchange, List<Part.Missing> missing) {
        long seconds =
                missing.stream().mapToLong(Part.Missing::retrySeconds).max().orElseThrow();
        List<String> services =
                missing.stream().map(part -> part.service().label()).toList();
        return problems.write(
                exchange,
                Problem.PART_MISSING,
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)),
                Map.of("missing", services));
    }

    private Mono<Void> write(ServerWebExchange exchange, List<Part.Whole> parts) {
        Map<String, RawValue> byService = new LinkedHashMap<>();
        parts.forEach(part -> byService.put(part.service().label(), new RawValue(part.json())));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("at", clock.instant().toString());
        file.put("parts", byService);
        byte[] body = json.writeValueAsBytes(file);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, FILE);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
