package ma.jisr.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Shows the documents of a registration to those who may read it. */
@Service
public class ReadingDocuments {

    private final ReadingRegistrations reading;
    private final Folders folders;
    private final Contents contents;

    ReadingDocuments(ReadingRegistrations reading, Folders folders, Contents contents) {
        this.reading = reading;
        this.folders = folders;
        this.contents = contents;
    }

    /**
     * One that may be given to a reader.
     *
     * @param person whose registration it is
     */
    public record Allowed(RegistrationDocument document, ContentAddress address, String person) {}

    /**
     * Those of a registration that its reader has read already, without their contents; those whose scan hasn't ended
     * and those that were deleted as infected among them.
     */
    public List<RegistrationDocument> of(String registration) {
        return folders.find(registration)
                .map(found -> found.state().documents())
                .orElse(List.of());
    }

    /**
     * The document, if this reader may have its content now: her own unless it was deleted as infected, another's only
     * once it is clean.
     *
     * @throws Problem 404 if not
     */
    public Allowed allowed(String registration, DocumentKind kind, Reader reader) {
        Registration seen = reading.registration(registration, reader).state();
        return folders.find(registration)
                .flatMap(found -> found.state().document(kind))
                .filter(document -> document.state() == ScanState.CLEAN
                        || document.state() == ScanState.WAITING && reader.owns(seen))
                .map(document -> new Allowed(document, document.address(registration), seen.applicant()))
                .orElseThrow(() -> none(kind));
    }

    /** @throws Problem 404 if the person has been erased */
    public InputStream content(Allowed allowed) throws IOException {
        return contents.open(allowed.address())
                .orElseThrow(() -> none(allowed.document().kind()));
    }

    /** The SHA-256 of its content; empty if the person has been erased. */
    public Optional<byte[]> digest(Allowed allowed) {
        return contents.digest(allowed.address(), allowed.document().digest());
    }

    private static Problem none(DocumentKind kind) {
        return Problem.notFound("document", kind.name());
    }
}
