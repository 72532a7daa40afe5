package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import ma.jisr.registration.document.DeletingDocuments;
import ma.jisr.registration.document.DocumentKind;
import ma.jisr.registration.document.DocumentRefused;
import ma.jisr.registration.document.DocumentSettings;
import ma.jisr.registration.document.KeepingDocuments;
import ma.jisr.registration.registration.Reader;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents in, and deletes those of drafts. */
@RestController
class DocumentController {

    private static final String PATH = "/api/v1/registrations/{id}/documents/{kind}";

    private final KeepingDocuments keeping;
    private final DeletingDocuments deleting;
    private final DocumentSettings settings;

    DocumentController(KeepingDocuments keeping, DeletingDocuments deleting, DocumentSettings settings) {
        this.keeping = keeping;
        this.deleting = deleting;
        this.settings = settings;
    }

    @PutMapping(PATH)
    @Operation(
            description = "Keeps a PDF, JPEG or PNG, and replaces the document of this kind that was there before. "
                    + "What it is, its content decides. Possible until the registration has been judged.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    DocumentView keepDocument(
            @PathVariable String id,
            @PathVariable DocumentKind kind,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        Reader reader = Readers.of(caller);
        keeping.requireOpen(id, reader);
        try (InputStream file = UploadedFile.of(request)) {
            return DocumentView.of(keeping.keep(id, kind, file, reader));
        } catch (DocumentRefused e) {
            throw problem(e);
        } catch (IOException e) {
            throw UploadedFile.broken();
        }
    }

    private Problem problem(DocumentRefused refused) {
        return switch (refused.reason()) {
            case EMPTY -> new Problem(HttpStatus.BAD_REQUEST, "document-empty");
            case TOO_LARGE ->
                new Problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "document-too-large",
                        Long.toString(settings.most().toMegabytes()));
            case UNKNOWN_TYPE -> new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "document-type");
            case TOO_MANY_PIXELS ->
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "document-pixels",
                        Long.toString(settings.mostPixels() / 1_000_000));
        };
    }

    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Deleted, with its content")
    void deleteDocument(
            @PathVariable String id, @PathVariable DocumentKind kind, @Parameter(hidden = true) Caller caller) {
        deleting.delete(id, kind, Readers.of(caller));
    }
}
