package ma.jisr.registration.document;

import java.time.Clock;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Status;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Deletes documents with their contents: one, for its owner, while she drafts; all of them, when somebody is erased. */
@Service
public class DeletingDocuments {

    private final ReadingRegistrations reading;
    private final Folders folders;
    private final TidyingContents tidying;
    private final Clock clock;

    DeletingDocuments(ReadingRegistrations reading, Folders folders, TidyingContents tidying, Clock clock) {
        this.reading = reading;
        this.folders = folders;
        this.tidying = tidying;
        this.clock = clock;
    }

    /** @throws Problem 404 if there is none, or it isn't hers; 409 if the registration is no longer a draft */
    public void delete(String registration, DocumentKind kind, Reader reader) {
        Registration owned = reading.own(registration, reader).state();
        if (owned.progress().status() != Status.DRAFT) {
            throw Problem.conflict("documents-closed");
        }
        folders.find(registration)
                .flatMap(found -> found.state().document(kind))
                .orElseThrow(() -> Problem.notFound("document", kind.name()));
        folders.change(registration, folder -> Decided.of(folder.without(kind, clock.instant())));
        tidying.tryTidying(registration);
    }

    /**
     * Deletes all documents of a registration and lets none in any more, those under way included; repeatable. Asks
     * nobody: for erasure and retention.
     */
    public void ofRegistration(String registration) {
        Folder closed = Folder.empty(registration).closing(clock.instant());
        if (!folders.create(registration, Decided.of(closed))) {
            folders.change(registration, folder -> Decided.of(folder.closing(clock.instant())));
        }
        tidying.tidy(registration);
    }
}
