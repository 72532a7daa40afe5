package ma.jisr.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows the inbox over HTTP: a page for people, JSON for programs. */
public final class InboxServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ON_THE_PAGE = 200;

    private final HttpServer server;
    private final Messages messages;

    private InboxServer(HttpServer server, Messages messages) {
        this.server = server;
        this.messages = messages;
    }

    /** Port 0 is any free one. */
    public static InboxServer start(String host, int port, Messages messages) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(host, port), 0);
        InboxServer server = new InboxServer(http, messages);
        http.createContext("/", server::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                get(exchange);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET");
                problem(exchange, 405, "Only GET is allowed.");
            }
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        try {
            get(exchange, Query.of(exchange.getRequestURI()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            problem(exchange, 400, String.valueOf(wrong.getMessage()));
        }
    }

    private void get(HttpExchange exchange, Query query) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> page(exchange, query.value("to"));
            case "/health" -> json(exchange, 200, Map.of("status", "UP"));
            case "/api/messages" -> json(exchange, 200, messages.find(query.value("to"), after(query)));
            default -> problem(exchange, 404, "There is no such page.");
        }
    }

    private static @Nullable Instant after(Query query) {
        String after = query.value("after");
        return after == null ? null : Instant.parse(after);
    }

    private void page(HttpExchange exchange, @Nullable String to) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", InboxPage.POLICY);
        send(exchange, 200, "text/html", InboxPage.of(messages.latest(to, ON_THE_PAGE), to));
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        send(
                exchange,
                status,
                "application/problem+json",
                JSON.writeValueAsString(Map.of("status", status, "detail", detail)));
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }
}
