package ma.jisr.funding.web.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.jisr.funding.appeal.Appeal;
import ma.jisr.funding.appeal.AppealDecided.Outcome;
import ma.jisr.funding.appeal.AppealState;
import ma.jisr.funding.appeal.Appeals;
import ma.jisr.funding.appeal.Correction;
import ma.jisr.funding.appeal.Corrections;
import ma.jisr.funding.appeal.DecidingAppeals;
import ma.jisr.funding.appeal.Verdict;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import ma.jisr.starter.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Appeals as the committee reads and decides them. */
@RestController
@RequestMapping("/api/v1/appeals")
class AppealsController {

    private static final int LONGEST_REASON = 4_000;

    private final Appeals appeals;
    private final DecidingAppeals deciding;
    private final Audit audit;

    AppealsController(Appeals appeals, DecidingAppeals deciding, Audit audit) {
        this.appeals = appeals;
        this.deciding = deciding;
        this.audit = audit;
    }

    /**
     * What the committee decides.
     *
     * @param reason as the applicant is told
     * @param corrections what facts really were, by the names that rules have for them, amounts in dirhams: {@code
     *     {"project.ownCash": 34000, "applicant.age": 60}}
     */
    record DecisionBody(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable Map<String, JsonNode> corrections) {}

    @GetMapping
    CursorPage<AppealSummary> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable AppealState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "") String cursor) {
        List<AppealSummary> fetched = appeals.list(programme, province, state, cursor, CursorPage.fetch(limit)).stream()
                .map(AppealSummary::of)
                .toList();
        return CursorPage.of(fetched, limit, AppealSummary::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<AppealView> appeal(@PathVariable String id, Caller caller, Locale language) {
        Versioned<Appeal> found = get(id);
        audit.record(caller, "appeal-read", id, found.state().applicant(), null);
        return answer(found, language);
    }

    @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AppealView> decide(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionBody body,
            Caller caller,
            Locale language) {
        long version = ETags.required(ifMatch);
        Appeal appeal = get(id).state();
        if (!appeal.mayBeDecidedBy(caller.id())) {
            throw new Problem(HttpStatus.FORBIDDEN, "appeal-own-decision");
        }
        Verdict verdict = verdict(body, appeal, caller);
        audit.record(caller, "appeal-decided", id, appeal.applicant(), verdict.reason());
        return answer(deciding.decide(id, version, verdict), language);
    }

    private static Verdict verdict(DecisionBody body, Appeal appeal, Caller caller) {
        Outcome outcome = body.outcome();
        String reason = body.reason() == null ? "" : body.reason().strip();
        List<FieldError> errors = new ArrayList<>();
        if (outcome == null) {
            errors.add(new FieldError("/outcome", "required"));
        }
        if (reason.isEmpty()) {
            errors.add(new FieldError("/reason", "required"));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "appeal-reason", LONGEST_REASON));
        }
        if (outcome == Outcome.REJECTED
                && body.corrections() != null
                && !body.corrections().isEmpty()) {
            errors.add(new FieldError("/corrections", "appeal-no-corrections"));
        }
        if (outcome == null || !errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Verdict(
                outcome,
                reason,
                caller.id(),
                corrections(body.corrections(), appeal.frozen().evidence()));
    }

    private static List<Correction> corrections(@Nullable Map<String, JsonNode> sent, @Nullable Evidence evidence) {
        if (sent == null || sent.isEmpty()) {
            return List.of();
        }
        if (evidence == null) {
            throw Problem.conflict("appeal-evidence");
        }
        return Corrections.read(sent, evidence);
    }

    private Versioned<Appeal> get(String id) {
        return appeals.find(id).orElseThrow(() -> Problem.notFound("appeal", id));
    }

    private static ResponseEntity<AppealView> answer(Versioned<Appeal> appeal, Locale language) {
        return ResponseEntity.ok()
                .eTag(ETags.of(appeal.version()))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(AppealView.of(appeal.state(), language));
    }
}
