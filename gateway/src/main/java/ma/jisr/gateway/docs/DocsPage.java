package ma.jisr.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;

/**
 * {@code /docs}: Swagger UI over the documents that the services themselves serve, which are routed at
 * {@code /docs/openapi/<service>}. All of it comes from this host.
 */
@Configuration(proxyBeanMethods = false)
class DocsPage {

    @Bean
    RouterFunction<ServerResponse> docs(@Value("${jisr.swagger-ui}") String swaggerUi) {
        Map<String, Resource> files = new LinkedHashMap<>();
        files.put("/docs", existing("docs/index.html"));
        files.put("/docs/page.js", existing("docs/page.js"));
        files.put("/docs/swagger-ui.css", existing(swaggerUi + "swagger-ui.css"));
        files.put("/docs/swagger-ui-bundle.js", existing(swaggerUi + "swagger-ui-bundle.js"));
        RouterFunctions.Builder routes = RouterFunctions.route();
        files.forEach((path, file) -> addTo(routes, path, file));
        return routes.build();
    }

    private static void addTo(RouterFunctions.Builder routes, String path, Resource file) {
        routes.resource(path(path).and(methods(HttpMethod.GET, HttpMethod.HEAD)), file)
                .route(
                        path(path),
                        request -> Mono.error(new MethodNotAllowedException(
                                request.method(), Set.of(HttpMethod.GET, HttpMethod.HEAD))));
    }

    private static Resource existing(String path) {
        Resource resource = new ClassPathResource(path);
        if (!resource.exists()) {
            throw new IllegalStateException("There is no " + path);
        }
        return resource;
    }
}
