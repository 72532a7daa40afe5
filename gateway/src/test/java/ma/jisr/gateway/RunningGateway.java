package ma.jisr.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A gateway on a free port, with four services behind it and an issuer whose keys registration serves. */
final class RunningGateway implements AutoCloseable {

    final FakeService registration = new FakeService("registration");
    final FakeService funding = new FakeService("funding");
    final FakeService incubator = new FakeService("incubator");
    final FakeService notification = new FakeService("notification");
    final Issuer issuer = new Issuer("k1");
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    /** @param settings further ones, {@code name=value}; they win */
    RunningGateway(String... settings) {
        registration.on(
                "/oauth2/jwks", exchange -> FakeService.answer(exchange, 200, "application/json", issuer.keySet()));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("jisr.time-outs.drain", "1ms");
        all.put("jisr.issuer", Issuer.NAME);
        all.put("jisr.jwks", registration.url() + "/oauth2/jwks");
        all.put("jisr.registration", registration.url());
        all.put("jisr.funding", funding.url());
        all.put("jisr.incubator", incubator.url());
        all.put("jisr.notification", notification.url());
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(application -> ((GenericApplicationContext) application)
                        .registerBean(ReactorResourceFactory.class, ResourcesOfTheJvm::new))
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** A request with a valid token. */
    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + issuer.token());
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        List.of(registration, funding, incubator, notification).forEach(FakeService::close);
        client.close();
    }

    /** Several gateways run in one JVM here: one that stops must not take the others' threads along. */
    private static final class ResourcesOfTheJvm extends ReactorResourceFactory {

        @Override
        public void stop() {
            // Ended with the JVM.
        }

        @Override
        public void destroy() {
            // Ended with the JVM.
        }
    }
}
