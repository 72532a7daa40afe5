package ma.jisr.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that answers every request with its name, unless told otherwise, and remembers what it was asked. */
final class FakeService implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String method, String uri, Headers headers, long bodyLength) {}

    FakeService(String name) {
        this(name, 0);
    }

    FakeService(String name, int port) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    FakeService on(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    Asked lastAsked() {
        return asked.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
        if (handler != null) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    -1));
            handler.handle(exchange);
            return;
        }
        long length = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                length));
        answer(exchange, 200, "text/plain", name);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
