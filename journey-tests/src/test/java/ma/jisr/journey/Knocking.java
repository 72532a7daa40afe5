package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each endpoint is asked so that only the caller's rights are in question: with ids that exist and bodies that do. */
final class Knocking {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Cast cast;
    private final String incubator;
    private final MoneyOnItsWay money;
    private final AtomicInteger fresh = new AtomicInteger();

    Knocking(Cast cast) {
        this.cast = cast;
        this.money = new MoneyOnItsWay(cast.people, cast.woman, cast.file);
        this.incubator = cast.administrator
                .get("/api/v1/placements/" + cast.file)
                .expect(200)
                .get("incubator")
                .asString();
    }

    /** What comes back, as a cell of the table. */
    String cell(Endpoint endpoint, Actor actor) {
        Api.Answer answer = ask(endpoint, actor);
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new AssertionError(endpoint.name() + " by " + actor.column() + ": " + answer);
        }
        return switch (answer.status()) {
            case 401, 403, 404, 405 -> Integer.toString(answer.status());
            case 200 ->
                answer.body().path("items").isArray()
                                && answer.body().get("items").isEmpty()
                        ? "∅"
                        : "✓";
            default -> "✓";
        };
    }

    private Api.Answer ask(Endpoint endpoint, Actor actor) {
        Api api = endpoint.name().equals("DELETE /api/v1/me") && actor.column().startsWith("applicant")
                ? cast.people.applicant("en").api() // She is gone afterwards.
                : actor.api();
        Api asking = api.with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", "\"1\"");
        String path = path(endpoint, actor) + query(endpoint, actor);
        if (endpoint.path().startsWith("/oauth2/") && endpoint.method().equals("POST")) {
            return asking.send("POST", path, "client_id=portal&token=none&grant_type=none".getBytes(UTF_8), FORM);
        }
        if (endpoint.name().startsWith("PUT") && endpoint.path().contains("/documents/")) {
            return asking.send("PUT", path, Api.multipart("%PDF-1.4\n%%EOF\n".getBytes(UTF_8)), Api.MULTIPART);
        }
        byte[] body = endpoint.schema() == null ? null : Api.JSON.writeValueAsBytes(body(endpoint));
        return asking.send(endpoint.method(), path, body, body == null ? null : "application/json");
    }

    private String path(Endpoint endpoint, Actor actor) {
        Matcher variables = VARIABLE.matcher(endpoint.path());
        return variables.replaceAll(found -> value(endpoint, found.group(1), actor));
    }

    private String value(Endpoint endpoint, String variable, Actor actor) {
        String noun = endpoint.path().split("/")[3];
        return switch (noun + "/" + variable) {
            case "registrations/id" -> file(endpoint, actor);
            case "placements/registration", "registrations/registration", "allocations/registration" -> actor.file();
            case "registrations/kind" -> "OTHER";
            case "programmes/code" -> Cast.PROGRAMME;
            case "programmes/number" -> "1";
            case "programmes/partner" -> "ministry";
            case "payment-batches/id" -> money.batch;
            case "appeals/id" -> money.appeal;
            case "programmes/id", "ceremonies/id", "loans/id", "repayment-lines/id", "review-tasks/id" ->
                MoneyOnItsWay.NONE;
            case "cheques/number" -> "1";
            case "incubators/id" -> incubator;
            case "templates/id" -> "registration-withdrawn";
            case "clients/id" -> cast.client("events:read").get("id").asString();
            case "staff/id" -> cast.hire("member" + fresh.incrementAndGet() + "@jisr.local", "EVALUATOR");
            default ->
                throw new AssertionError(
                        "Knocking must learn which {" + variable + "} there is for " + endpoint.name());
        };
    }

    /** Whoever may withdraw a file withdraws another one, as the rest of the table needs hers. */
    private static String file(Endpoint endpoint, Actor actor) {
        return actor.owner() && endpoint.path().endsWith("/withdrawal")
                ? new People.Applicant(actor.api(), "", "en")
                        .saves(Map.of("applicant", Map.of("phone", "+212699000002")))
                : actor.file();
    }

    private static String query(Endpoint endpoint, Actor actor) {
        Map<String, String> known = Map.of("province", Cast.CHICHAOUA, "registration", actor.file());
        return endpoint.parameters().stream()
                .map(name -> name + "="
                        + java.util.Objects.requireNonNull(
                                known.get(name), () -> "Knocking must learn ?" + name + " of " + endpoint.name()))
                .collect(Collectors.joining("&", endpoint.parameters().isEmpty() ? "" : "?", ""));
    }

    /** Money is never moved by knocking: what is let in there is refused for its empty body. */
    private Object body(Endpoint endpoint) {
        return endpoint.service().equals("funding-service") ? Map.of() : body(endpoint.name());
    }

    private Object body(String endpoint) {
        String email = "probe" + fresh.incrementAndGet() + "@jisr.local";
        Map<String, Object> bodies = new HashMap<>();
        bodies.put("POST /api/v1/clients", Map.of("name", "Probe", "scopes", List.of("events:read")));
        bodies.put("POST /api/v1/one-time-codes", Map.of("phone", "+2126980%05d".formatted(fresh.incrementAndGet())));
        bodies.put("POST /api/v1/registrations", Map.of("programme", Cast.PROGRAMME));
        bodies.put("PUT /api/v1/registrations/{id}", Map.of("programme", Cast.PROGRAMME));
        bodies.put("POST /api/v1/registrations/{id}/submission", Map.of());
        bodies.put("POST /api/v1/registrations/{id}/withdrawal", Map.of());
        bodies.put("POST /api/v1/registrations/{id}/appeals", Map.of("grounds", "The birth date is wrong."));
        bodies.put("POST /api/v1/registrations/{id}/review", Map.of("outcome", "ACCEPTED", "reason", "seen"));
        bodies.put("POST /api/v1/registrations/{id}/disclosure", Map.of("reason", "access matrix"));
        bodies.put("POST /api/v1/registrations/{id}/correction", Map.of("address", "Douar"));
        bodies.put("POST /api/v1/reviews", Map.of("registrations", List.of(cast.file)));
        bodies.put("POST /api/v1/staff", Map.of("email", email, "roles", List.of("EVALUATOR")));
        bodies.put("PUT /api/v1/staff/{id}", Map.of("roles", List.of("EVALUATOR")));
        bodies.put("POST /api/v1/templates/{id}/preview", Map.of());
        return Objects.requireNonNull(bodies.get(endpoint), () -> "Knocking must learn a body for " + endpoint);
    }
}
