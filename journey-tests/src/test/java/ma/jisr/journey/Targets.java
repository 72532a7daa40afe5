package ma.jisr.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each endpoint that takes JSON, somebody who is let in and something that the body is about. */
final class Targets {

    private final Api administrator;
    private final People.Applicant applicant;
    private final Api officer;
    private final Api committee;
    private final Api finance;
    private final String submitted;

    Targets(People people, Api administrator) {
        this.administrator = administrator;
        this.applicant = people.applicant("en");
        this.officer = people.staff("officer-161");
        this.committee = people.staff("committee");
        this.finance = people.staff("finance1");
        this.submitted = applicant.registers(Drafts.eligible(Cast.PROGRAMME, "161", applicant));
        BadBodiesIntegrationTests.awaitSettled(applicant.api(), submitted);
    }

    Target of(Endpoint endpoint, String base) {
        return switch (endpoint.name()) {
            case "POST /api/v1/clients", "POST /api/v1/staff" -> target(endpoint, base, administrator, "", false);
            case "PUT /api/v1/staff/{id}" -> target(endpoint, base, administrator, member(), true);
            case "PUT /api/v1/registrations/{id}" -> target(endpoint, base, applicant.api(), draft(), true);
            case "POST /api/v1/registrations/{id}/submission", "POST /api/v1/registrations/{id}/withdrawal" ->
                target(endpoint, base, applicant.api(), draft(), false);
            case "POST /api/v1/registrations/{id}/correction" ->
                target(endpoint, base, applicant.api(), submitted, false);
            case "POST /api/v1/registrations/{id}/disclosure", "POST /api/v1/registrations/{id}/review" ->
                target(endpoint, base, officer, submitted, false);
            case "POST /api/v1/templates/{id}/preview" ->
                target(endpoint, base, administrator, "registration-submitted", false);
            case "POST /api/v1/registrations", "POST /api/v1/one-time-codes" ->
                target(endpoint, base, applicant.api(), "", false);
            case "POST /api/v1/registrations/{id}/appeals" -> target(endpoint, base, applicant.api(), submitted, false);
            case "PUT /api/v1/registrations/{registration}/payee" ->
                target(endpoint, base, applicant.api(), submitted, false);
            case "POST /api/v1/reviews", "POST /api/v1/allocations/{registration}/milestones" ->
                target(endpoint, base, officer, submitted, false);
            default -> money(endpoint, base);
        };
    }

    /** By whom money may be moved; where nothing has come so far there is nothing to be asked about. */
    private Target money(Endpoint endpoint, String base) {
        return switch (endpoint.path().split("/")[3]) {
            case "programmes", "appeals", "review-tasks" ->
                target(endpoint, base, committee, MoneyOnItsWay.NONE, false);
            case "loans" ->
                target(
                        endpoint,
                        base,
                        endpoint.path().endsWith("/write-off") ? committee : finance,
                        MoneyOnItsWay.NONE,
                        false);
            case "payment-batches", "cheques", "ceremonies", "repayment-lines", "ledger" ->
                target(endpoint, base, finance, MoneyOnItsWay.NONE, false);
            default -> throw new AssertionError("Targets must learn who may " + endpoint.name());
        };
    }

    private Target target(Endpoint endpoint, String base, Api as, String id, boolean kept) {
        return new Target(
                Api.at(base).withToken(as.token()),
                endpoint.method(),
                endpoint.path()
                        .replace("{id}", id)
                        .replace("{registration}", id)
                        .replace("{code}", Cast.PROGRAMME)
                        .replace("{number}", "1"),
                kept);
    }

    private String draft() {
        return applicant.saves(Map.of("programme", Cast.PROGRAMME));
    }

    private String member() {
        return administrator
                .post(
                        "/api/v1/staff",
                        Map.of("email", UUID.randomUUID() + "@jisr.local", "roles", List.of("EVALUATOR")))
                .expect(201)
                .get("id")
                .asString();
    }

    /** One address that bodies are sent to; what is kept there carries a version. */
    static final class Target {

        private final Api api;
        private final String method;
        private final String path;
        private final boolean kept;
        private @Nullable String version;

        Target(Api api, String method, String path, boolean kept) {
            this.api = api;
            this.method = method;
            this.path = path;
            this.kept = kept;
            this.version = kept ? api.get(path).etag() : null;
        }

        boolean isKept() {
            return kept;
        }

        Api.Answer send(BadBodies.Body body) {
            Api asking = version == null
                    ? api.with("Idempotency-Key", UUID.randomUUID().toString())
                    : api.with("If-Match", version);
            Api.Answer answer = asking.send(method, path, body.bytes(), body.type());
            if (kept && answer.status() == 200) {
                version = answer.etag();
            }
            return answer;
        }

        tools.jackson.databind.JsonNode read(Api.Answer answer) {
            return api.get(answer.location() == null ? path : answer.location()).body();
        }
    }
}
