package ma.jisr.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ma.jisr.registration.document.Contents.Kept;
import ma.jisr.registration.registration.Progress;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/**
 * Takes a document in from its owner: while she drafts, and as long as nobody has judged the file.
 *
 * <p>Its content is first noted as loose, then stored, then made a document of the folder. Whatever stops in between
 * leaves a loose content behind, which {@link TidyingContents} deletes; the document before it stays in force until the
 * very step that replaces it.
 */
@Service
public class KeepingDocuments {

    private final ReadingRegistrations reading;
    private final InspectingContent inspecting;
    private final Contents contents;
    private final Folders folders;
    private final TidyingContents tidying;
    private final Scanner scanner;
    private final DocumentSettings settings;
    private final Clock clock;

    KeepingDocuments(
            ReadingRegistrations reading,
            InspectingContent inspecting,
            Contents contents,
            Folders folders,
            TidyingContents tidying,
            Scanner scanner,
            DocumentSettings settings,
            Clock clock) {
        this.reading = reading;
        this.inspecting = inspecting;
        this.contents = contents;
        this.folders = folders;
        this.tidying = tidying;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem 404 if there is none, or it isn't hers; 409 if it is no longer hers to change */
    public void requireOpen(String registration, Reader reader) {
        open(registration, reader);
    }

    /**
     * Replaces the document of this kind, if there is one.
     *
     * @throws Problem as {@link #requireOpen}; 409 if the registration's documents would be too large together
     * @throws DocumentRefused if it can't be a document
     * @throws IOException as reading throws
     */
    public RegistrationDocument keep(String registration, DocumentKind kind, InputStream typed, Reader reader)
            throws IOException {
        Registration owned = open(registration, reader);
        Inspected inspected = inspecting.inspect(typed);
        ContentAddress address =
                new ContentAddress(registration, kind, UUID.randomUUID().toString(), owned.applicant());
        begin(address);
        RegistrationDocument document = keep(address, inspected, reader);
        tidying.tryTidying(registration);
        return document;
    }

    private RegistrationDocument keep(ContentAddress address, Inspected inspected, Reader reader) throws IOException {
        try {
            Kept kept = contents.keep(address, inspected);
            CrashPoints.at("documents.afterContentBeforeFolder");
            open(address.registration(), reader); // She may have submitted it meanwhile, and somebody judged it.
            RegistrationDocument document = document(address, inspected.type(), kept, reader);
            long mostInAll = settings.mostInAll().toBytes();
            folders.change(
                    address.registration(), folder -> Decided.of(folder.keeping(document, mostInAll, clock.instant())));
            return document;
        } catch (RuntimeException | IOException e) {
            tidying.giveUp(address);
            throw e;
        }
    }

    private Registration open(String registration, Reader reader) {
        Registration owned = reading.own(registration, reader).state();
        if (!takesDocuments(owned.progress())) {
            throw Problem.conflict("documents-closed");
        }
        return owned;
    }

    private static boolean takesDocuments(Progress progress) {
        return switch (progress.status()) {
            case DRAFT, SUBMITTED -> true;
            case UNDER_REVIEW -> progress.review() == null;
            default -> false;
        };
    }

    private void begin(ContentAddress address) {
        String registration = address.registration();
        if (folders.find(registration).isEmpty()) {
            folders.create(registration, Decided.of(Folder.empty(registration)));
        }
        folders.change(registration, folder -> Decided.of(folder.begun(address.content(), clock.instant())));
    }

    private RegistrationDocument document(ContentAddress address, DocumentType type, Kept kept, Reader reader) {
        Instant now = clock.instant();
        ScanState state = scanner.first();
        return new RegistrationDocument(
                address.kind(),
                type,
                kept.size(),
                address.content(),
                address.person(),
                kept.sealedDigest(),
                now,
                reader.account(),
                state,
                state == ScanState.WAITING ? now : null);
    }
}
