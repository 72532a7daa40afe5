package ma.jisr.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--jisr.issuer=" + Issuer.NAME,
                "--jisr.jwks=" + registration.url() + "/oauth2/jwks",
                "--jisr.registration=" + registration.url(),
                "--jisr.funding=" + funding.url(),
                "--jisr.incubator=" + incubator.url(),
                "--jisr.notification=" + notification.url()));
        List.of(settings).forEach(setting -> arguments.add("--" + setting));
        context = new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
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
}
