package ma.jisr.registration.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ma.jisr.starter.problem.Problem;

/**
 * All documents of one registration, so that their limits hold whoever uploads at once, and all contents that are to be
 * deleted, so that none is forgotten when a process dies between two steps.
 *
 * @param closed whether the registration has been erased; nothing comes in any more
 * @param loose contents that belong to no document: of uploads under way, and replaced or removed ones
 */
public record Folder(String registration, boolean closed, List<RegistrationDocument> documents, List<Loose> loose) {

    static final Duration UPLOAD = Duration.ofHours(1);
    private static final int MOST_UPLOADS = 20;

    /**
     * A content without a document.
     *
     * @param due when to delete it
     */
    public record Loose(String content, Instant due) {

        boolean isUploading(String wanted, Instant now) {
            return content.equals(wanted) && due.isAfter(now);
        }
    }

    public Folder {
        documents = List.copyOf(documents);
        loose = List.copyOf(loose);
    }

    static Folder empty(String registration) {
        return new Folder(registration, false, List.of(), List.of());
    }

    Optional<RegistrationDocument> document(DocumentKind kind) {
        return documents.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /**
     * An upload begins: its content is loose, and swept should nobody finish it.
     *
     * @throws Problem 404 if it is closed; 429 if too many are under way
     */
    Folder begun(String content, Instant now) {
        requireOpen();
        if (loose.size() >= MOST_UPLOADS) {
            throw Problem.tooMany(60);
        }
        return new Folder(registration, closed, documents, added(loose, new Loose(content, now.plus(UPLOAD))));
    }

    /**
     * The upload's content becomes a document; the one of the same kind before it becomes loose.
     *
     * @throws Problem 404 if it is closed; 409 if there are too many bytes in all; 503 if the upload took so long that it was given up
     */
    Folder keeping(RegistrationDocument document, long mostInAll, Instant now) {
        requireOpen();
        if (loose.stream().noneMatch(each -> each.isUploading(document.content(), now))) {
            throw Problem.busy();
        }
        Folder others = without(document.kind(), now);
        long size =
                others.documents.stream().mapToLong(RegistrationDocument::size).sum() + document.size();
        if (size > mostInAll) {
            throw Problem.conflict("documents-full", Long.toString(mostInAll >> 20));
        }
        return new Folder(registration, closed, added(others.documents, document), others.loose)
                .rid(List.of(document.content()));
    }

    /** Its content becomes loose, due now. */
    Folder without(DocumentKind kind, Instant now) {
        List<RegistrationDocument> rest =
                documents.stream().filter(each -> each.kind() != kind).toList();
        List<Loose> freed = Stream.concat(
                        loose.stream(),
                        documents.stream()
                                .filter(each -> each.kind() == kind && each.state() != ScanState.INFECTED)
                                .map(each -> new Loose(each.content(), now)))
                .toList();
        return new Folder(registration, closed, rest, freed);
    }

    /** Nothing is left, nothing comes in. */
    Folder closing(Instant now) {
        Folder emptied = this;
        for (RegistrationDocument document : documents) {
            emptied = emptied.without(document.kind(), now);
        }
        return new Folder(registration, true, emptied.documents, emptied.loose);
    }

    /** What the scanner says of a content; nothing if it has been replaced meanwhile. */
    Folder scanned(String content, ScanState verdict, Instant now) {
        Folder told = changing(content, document -> document.found(verdict));
        boolean deleted = verdict == ScanState.INFECTED && !told.equals(this);
        return deleted ? new Folder(registration, closed, told.documents, added(loose, new Loose(content, now))) : told;
    }

    Folder postponed(String content, Instant now) {
        return changing(content, document -> document.postponed(now));
    }

    /** Behind those who wait now. */
    Folder requeued(String content, Instant now) {
        return changing(content, document -> document.requeued(now));
    }

    private Folder changing(String content, UnaryOperator<RegistrationDocument> change) {
        List<RegistrationDocument> changed = documents.stream()
                .map(each ->
                        each.content().equals(content) && each.state() == ScanState.WAITING ? change.apply(each) : each)
                .toList();
        return new Folder(registration, closed, changed, loose);
    }

    /** Nobody will finish this upload; nothing if it is a document by now. */
    Folder abandoned(String content, Instant now) {
        List<Loose> changed = loose.stream()
                .map(each -> each.content().equals(content) ? new Loose(content, now) : each)
                .toList();
        return new Folder(registration, closed, documents, changed);
    }

    List<String> due(Instant now) {
        return loose.stream()
                .filter(each -> !each.due().isAfter(now))
                .map(Loose::content)
                .toList();
    }

    /** These contents are gone, or in use. */
    Folder rid(List<String> contents) {
        List<Loose> rest = loose.stream()
                .filter(each -> !contents.contains(each.content()))
                .toList();
        return new Folder(registration, closed, documents, rest);
    }

    private void requireOpen() {
        if (closed) {
            throw Problem.notFound("registration", registration);
        }
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
