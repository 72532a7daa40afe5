package ma.jisr.gateway.edge;

import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.ProblemTexts;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import reactor.netty.NettyPipeline;

/** Sets up the server's side of the gateway. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NettyServerCustomizer rim(ProblemTexts texts, GatewaySettings settings, OpenConnections connections) {
        return server -> server.readTimeout(settings.timeOuts().requestStall())
                .requestTimeout(settings.timeOuts().request())
                .doOnChannelInit((observer, channel, address) -> {
                    HeadTimeOut head = headTimeOut(texts, settings);
                    channel.pipeline()
                            .addFirst("jisr.connections", connections)
                            .addBefore(NettyPipeline.HttpCodec, "jisr.head", head)
                            .addAfter(NettyPipeline.HttpCodec, "jisr.rim", new Rim(texts))
                            .addAfter(NettyPipeline.HttpCodec, "jisr.readingOn", new ReadingOn())
                            .addAfter(NettyPipeline.HttpCodec, "jisr.lingering", new Lingering())
                            .addAfter(NettyPipeline.HttpCodec, "jisr.headEnd", head.behindTheCodec());
                });
    }

    private static HeadTimeOut headTimeOut(ProblemTexts texts, GatewaySettings settings) {
        return new HeadTimeOut(
                settings.timeOuts().head(),
                context -> Rim.answer(context, texts, EmptyHttpHeaders.INSTANCE, Problem.SLOW_REQUEST));
    }

    /** Off unless origins are named. */
    @Bean
    @Order(-200) // Before the tokens are checked: a preflight request has none.
    @Conditional(OriginsNamed.class)
    CorsWebFilter crossOrigin(GatewaySettings settings) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.cors().origins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept-Language",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Last-Event-ID"));
        cors.setMaxAge(Duration.ofHours(1));
        cors.setExposedHeaders(
                List.of("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", Trace.HEADER));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return new CorsWebFilter(source);
    }

    private static final class OriginsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("jisr.cors.origins", Bindable.listOf(String.class))
                    .map(origins -> !origins.isEmpty())
                    .orElse(false);
        }
    }
}
