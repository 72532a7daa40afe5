package ma.jisr.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A gateway and an inbox in one server, as the API describes them; a registration's title decides what comes of it. */
final class FakePlatform implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    final List<String> codeRequests = new CopyOnWriteArrayList<>();
    final List<String> steps = new CopyOnWriteArrayList<>();
    final AtomicInteger refusalsLeft = new AtomicInteger();

    private final HttpServer server;
    private final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> registrations = new ConcurrentHashMap<>();
    private final Map<String, String> submitted = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void deliver(String to, String text) {
        messages.add(JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("channel", "SMS")
                .put("to", to)
                .put("text", text));
    }

    List<String> messages() {
        return messages.stream().map(message -> message.path("text").asString()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refusalsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                answer(exchange, 429, "{\"title\": \"Too many requests\"}");
            } else if (path.equals("/api/messages")) {
                answer(exchange, 200, messagesTo(exchange.getRequestURI().getQuery()));
            } else if (path.equals("/api/v1/one-time-codes")) {
                askForCode(exchange, JSON.readTree(body).path("phone").asString(""));
            } else if (path.equals("/oauth2/token")) {
                token(exchange, URLDecoder.decode(body, StandardCharsets.UTF_8));
            } else if (path.equals("/api/v1/registrations")) {
                draft(exchange, JSON.readTree(body));
            } else if (path.endsWith("/submission")) {
                submit(exchange, path.split("/")[4]);
            } else if (path.startsWith("/api/v1/registrations/")) {
                status(exchange, path.split("/")[4]);
            } else {
                answer(exchange, 404, "");
            }
        }
    }

    private String messagesTo(@Nullable String query) {
        ArrayNode found = JSON.createArrayNode();
        messages.stream().filter(message -> isAskedFor(message, query)).forEach(found::add);
        return found.toString();
    }

    private static boolean isAskedFor(JsonNode message, @Nullable String query) {
        if (query == null) {
            return true;
        }
        String[] parameter = query.split("=", 2);
        return parameter[0].equals("to")
                ? message.path("to").asString().equals(parameter[1])
                : Instant.parse(message.path("at").asString()).isAfter(Instant.parse(parameter[1]));
    }

    private void askForCode(HttpExchange exchange, String phone) {
        codeRequests.add(phone);
        if (!phone.startsWith("+212")) {
            answer(
                    exchange,
                    400,
                    "{\"title\": \"Invalid\", \"errors\": [{\"pointer\": \"/phone\", \"detail\": \"not Moroccan\"}]}");
            return;
        }
        String code = "%06d".formatted(codeRequests.size());
        codes.put(phone, code);
        boolean arabic = "ar".equals(exchange.getRequestHeaders().getFirst("Accept-Language"));
        deliver(phone, arabic ? "رمزك: " + code + "، صالح لمدة 5 دقائق" : "Code: " + code + ". Valid for 5 minutes.");
        answer(exchange, 202, "");
    }

    private void token(HttpExchange exchange, String form) {
        boolean right = codes.entrySet().stream()
                .anyMatch(code -> form.contains("code=" + code.getValue()) && form.contains("phone=" + code.getKey()));
        answer(
                exchange,
                right ? 200 : 400,
                right ? "{\"access_token\": \"t\", \"expires_in\": 900}" : "{\"error\": \"invalid_grant\"}");
    }

    private void draft(HttpExchange exchange, JsonNode registration) {
        if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || exchange.getRequestHeaders().getFirst("Idempotency-Key") == null) {
            answer(exchange, 401, "");
            return;
        }
        String person = registration.at("/applicant/nationalId").asString("");
        steps.add("draft " + person);
        String id = "r" + steps.size();
        registrations.put(id, registration);
        answer(exchange, 201, JSON.createObjectNode().put("id", id).toString());
    }

    private void submit(HttpExchange exchange, String id) {
        JsonNode registration = registrations.get(id);
        String person = registration.at("/applicant/nationalId").asString("");
        steps.add("submit " + person);
        if (title(registration).equals("INVALID")) {
            answer(
                    exchange,
                    400,
                    "{\"title\": \"Invalid\", \"errors\": [{\"pointer\": \"/project\", \"detail\": \"sum\"}]}");
        } else if (submitted.putIfAbsent(person, id) != null) {
            answer(exchange, 409, "{\"title\": \"Registered already\"}");
        } else {
            answer(exchange, 202, "");
        }
    }

    /** Every other look finds nothing settled yet. */
    private void status(HttpExchange exchange, String id) {
        String settled = title(registrations.get(id));
        ObjectNode body = JSON.createObjectNode()
                .put("id", id)
                .put("status", looks.incrementAndGet() % 2 == 1 ? "SUBMITTED" : settled);
        if (settled.equals("INELIGIBLE")) {
            body.putObject("decision")
                    .putArray("rules")
                    .addObject()
                    .put("rule", "woman")
                    .put("passed", false)
                    .put("message", "Only women.");
        }
        answer(exchange, 200, body.toString());
    }

    private static String title(JsonNode registration) {
        return registration.at("/project/title").asString("");
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
