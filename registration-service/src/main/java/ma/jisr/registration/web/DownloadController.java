package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import ma.jisr.registration.document.DocumentKind;
import ma.jisr.registration.document.ReadingDocuments;
import ma.jisr.registration.document.ReadingDocuments.Allowed;
import ma.jisr.registration.document.RegistrationDocument;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives documents back: to be saved, never to be shown in place, and with nothing in them allowed to run. That somebody
 * gets one of another person's is on record before she has it.
 */
@RestController
class DownloadController {

    private final ReadingDocuments reading;
    private final Audit audit;

    DownloadController(ReadingDocuments reading, Audit audit) {
        this.reading = reading;
        this.audit = audit;
    }

    @GetMapping("/api/v1/registrations/{id}/documents/{kind}")
    @Operation(
            description =
                    "The document's content. While it waits for its scan only its owner gets it. Staff say why they"
                            + " need it, since a scan shows what their view of the file masks; the applicant can read that.")
    @ApiResponse(
            responseCode = "200",
            description = "The content, as it was uploaded",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> document(
            @PathVariable String id,
            @PathVariable DocumentKind kind,
            @RequestParam(required = false) @Nullable String reason,
            @Parameter(hidden = true) Caller caller)
            throws IOException {
        Allowed allowed = reading.allowed(id, kind, Readers.of(caller));
        if (!caller.id().equals(allowed.person())) {
            String why = caller.has(Role.AGENT) ? null : Texts.reason(reason, "/reason");
            audit.record(caller, "document-download", id + "/" + kind, allowed.person(), why);
        }
        return ResponseEntity.ok().headers(headers(allowed)).body(new InputStreamResource(reading.content(allowed)));
    }

    private HttpHeaders headers(Allowed allowed) {
        RegistrationDocument document = allowed.document();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(document.type().mediaType()));
        headers.setContentLength(document.size());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name(document)).build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        reading.digest(allowed).ifPresent(digest -> headers.set("Repr-Digest", structured(digest)));
        return headers;
    }

    /** A name of ours. */
    private static String name(RegistrationDocument document) {
        return document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "."
                + document.type().extension();
    }

    /** As RFC 9530 writes it. */
    private static String structured(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
