package ma.jisr.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * {@code /docs}: Swagger UI over the documents that the services themselves serve, which are routed at
 * {@code /docs/openapi/<service>}. All of it comes from this host.
 */
@Configuration(proxyBeanMethods = false)
class DocsPage {

    private static final List<String> FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    @Bean
    RouterFunction<ServerResponse> docs(@Value("${jisr.swagger-ui}") String location) {
        RouterFunctions.Builder routes = RouterFunctions.route()
                .resource(path("/docs"), new ClassPathResource("docs/index.html"))
                .resource(path("/docs/page.js"), new ClassPathResource("docs/page.js"));
        FILES.forEach(file -> routes.resource(path("/docs/" + file), existing(location + file)));
        return routes.build();
    }

    private static Resource existing(String path) {
        Resource resource = new ClassPathResource(path);
        if (!resource.exists()) {
            throw new IllegalStateException("jisr.swagger-ui: there is no " + path);
        }
        return resource;
    }
}
