package ma.jisr.funding.web.publication;

import java.util.List;
import java.util.Locale;
import ma.jisr.funding.programme.DraftingProgrammes;
import ma.jisr.funding.programme.DraftingProgrammes.Draft;
import ma.jisr.funding.programme.DraftingProgrammes.Saved;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.ProgrammeYaml;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.funding.publication.CheckingDrafts;
import ma.jisr.funding.publication.Preview;
import ma.jisr.funding.publication.PreviewingDrafts;
import ma.jisr.funding.publication.PublishingDrafts;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The committee's drafts: saved, checked, compared with what is, published. */
@RestController
@RequestMapping("/api/v1/programmes/{code}")
class DraftsController {

    private static final String YAML = "application/yaml";

    private final DraftingProgrammes drafts;
    private final Programmes programmes;
    private final CheckingDrafts checking;
    private final PreviewingDrafts previewing;
    private final PublishingDrafts publishing;
    private final Audit audit;
    private final MessageSource messages;

    DraftsController(
            DraftingProgrammes drafts,
            Programmes programmes,
            CheckingDrafts checking,
            PreviewingDrafts previewing,
            PublishingDrafts publishing,
            Audit audit,
            MessageSource messages) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.checking = checking;
        this.previewing = previewing;
        this.publishing = publishing;
        this.audit = audit;
        this.messages = messages;
    }

    /** Without {@code If-Match} the first draft is made, with it the one that was read is replaced. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProgrammeForm> save(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProgrammeForm form,
            Caller caller) {
        return saved(FormCheck.programme(code, form), ifMatch, caller);
    }

    /** As with JSON, from a programme's file. */
    @PutMapping(consumes = YAML)
    ResponseEntity<ProgrammeForm> saveFile(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] file,
            Caller caller) {
        return saved(YamlForm.read(code, file), ifMatch, caller);
    }

    private ResponseEntity<ProgrammeForm> saved(ProgrammeVersion draft, @Nullable String ifMatch, Caller caller) {
        Long seen = ifMatch == null ? null : ETags.required(ifMatch);
        audit.record(caller, "programme-draft", draft.code(), null, null);
        Saved saved = drafts.save(draft, seen);
        return ResponseEntity.status(saved.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(ETags.of(saved.draft().tag()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ProgrammeForm.of(saved.draft().version()));
    }

    @GetMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProgrammeForm> draft(@PathVariable String code) {
        Draft draft = drafts.read(code);
        return ResponseEntity.ok().eTag(ETags.of(draft.tag())).body(ProgrammeForm.of(draft.version()));
    }

    /** As a programme's file. */
    @GetMapping(path = "/draft", produces = YAML)
    ResponseEntity<String> draftFile(@PathVariable String code) {
        Draft draft = drafts.read(code);
        return ResponseEntity.ok().eTag(ETags.of(draft.tag())).body(ProgrammeYaml.write(draft.version()));
    }

    @GetMapping(path = "/versions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProgrammeForm version(@PathVariable String code, @PathVariable int number) {
        return ProgrammeForm.of(published(code, number));
    }

    /** As a programme's file. */
    @GetMapping(path = "/versions/{number}", produces = YAML)
    String versionFile(@PathVariable String code, @PathVariable int number) {
        return ProgrammeYaml.write(published(code, number));
    }

    /** What keeps the draft from being published; an empty list if nothing does. */
    @PostMapping("/validation")
    Validation validation(@PathVariable String code, Locale language) {
        return new Validation(checking.check(drafts.read(code).version()).stream()
                .map(fault -> FaultView.of(
                        fault,
                        messages.getMessage(
                                "field." + fault.message(), fault.arguments().toArray(), language)))
                .toList());
    }

    /** @param problems in the order of the draft */
    record Validation(List<FaultView> problems) {}

    /** What the draft would change for the registrations that there are; stores nothing. */
    @PostMapping("/preview")
    Preview preview(@PathVariable String code) {
        return previewing.preview(drafts.read(code).version());
    }

    /** The draft becomes the version that holds. */
    @PostMapping("/publication")
    ResponseEntity<ProgrammeForm> publish(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long seen = ETags.required(ifMatch);
        audit.record(caller, "programme-publication", code, null, null);
        return ResponseEntity.ok(ProgrammeForm.of(publishing.publish(code, seen)));
    }

    private ProgrammeVersion published(String code, int number) {
        return programmes
                .find(code)
                .map(Versioned::state)
                .flatMap((Programme programme) -> programme.version(number))
                .orElseThrow(() -> Problem.notFound("version", code + "@" + number));
    }
}
