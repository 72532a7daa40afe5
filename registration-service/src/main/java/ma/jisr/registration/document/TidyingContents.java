package ma.jisr.registration.document;

import java.time.Clock;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Deletes contents that belong to no document; each is forgotten only once it is gone, so it may be done again. */
@Service
public class TidyingContents {

    private static final Logger log = LoggerFactory.getLogger(TidyingContents.class);
    private static final int AT_ONCE = 100;

    private final Folders folders;
    private final Contents contents;
    private final Clock clock;

    TidyingContents(Folders folders, Contents contents, Clock clock) {
        this.folders = folders;
        this.contents = contents;
        this.clock = clock;
    }

    /** What is due in all folders: uploads that nobody has finished within an hour, and what a crash has left. */
    public void tidyAll() {
        folders.toTidy(clock.instant(), AT_ONCE).forEach(this::tidy);
    }

    /** What is due in one, now or, if the database goes away, with the next sweep. */
    void tryTidying(String registration) {
        CrashPoints.at("documents.afterFolderBeforeTidying");
        try {
            tidy(registration);
        } catch (RuntimeException e) {
            log.info("Loose contents stay for the sweep ({})", e.getClass().getSimpleName());
        }
    }

    /** What is due in one. */
    void tidy(String registration) {
        folders.find(registration).ifPresent(found -> tidy(found.state()));
    }

    private void tidy(Folder folder) {
        List<String> due = folder.due(clock.instant());
        if (!due.isEmpty()) {
            due.forEach(contents::delete);
            folders.change(folder.registration(), changed -> Decided.of(changed.rid(due)));
        }
    }

    /**
     * An upload has failed: what is there of it goes now, or with the sweep. Not if it was made a document after all,
     * in a write whose answer got lost.
     */
    void giveUp(ContentAddress address) {
        String registration = address.registration();
        try {
            folders.change(registration, folder -> Decided.of(folder.abandoned(address.content(), clock.instant())));
            tidy(registration);
        } catch (RuntimeException e) {
            log.info("An upload's rest stays for the sweep ({})", e.getClass().getSimpleName());
        }
    }
}
