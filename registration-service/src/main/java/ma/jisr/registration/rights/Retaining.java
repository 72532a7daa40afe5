package ma.jisr.registration.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.registration.document.DeletingDocuments;
import ma.jisr.registration.registration.ErasingRegistrations;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Registrations;
import ma.jisr.registration.registration.Status;
import ma.jisr.registration.registration.TimelineEntry;
import ma.jisr.starter.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Erases files whose time is over, as long as each programme says; first shows which they would be, if asked to. */
@Service
public class Retaining {

    private final Registrations registrations;
    private final ErasingRegistrations erasing;
    private final DeletingDocuments documents;
    private final RetentionSettings settings;
    private final Audit audit;
    private final Clock clock;

    Retaining(
            Registrations registrations,
            ErasingRegistrations erasing,
            DeletingDocuments documents,
            RetentionSettings settings,
            Audit audit,
            Clock clock) {
        this.registrations = registrations;
        this.erasing = erasing;
        this.documents = documents;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file whose time is over. */
    public record Due(
            String registration, @Nullable String programme, Status status, Instant lastStep, Instant dueSince) {}

    /** The files whose time is over; changes nothing. */
    public List<Due> due() {
        Instant now = clock.instant();
        List<Due> due = new ArrayList<>();
        registrations.forEachIdle(now.minus(settings.shortest()), registration -> {
            Due file = due(registration);
            if (!file.dueSince().isAfter(now)) {
                due.add(file);
            }
        });
        return due;
    }

    /** Erases them; each is on record before. */
    public List<Due> erase() {
        List<Due> due = due();
        for (Due file : due) {
            audit.recordOwn("retention", file.registration(), null, "due since " + file.dueSince());
            documents.ofRegistration(file.registration());
            erasing.erase(file.registration());
        }
        return due;
    }

    private Due due(Registration registration) {
        Status status = registration.progress().status();
        String programme = registration.draft().programme();
        Instant last = registration.progress().timeline().stream()
                .map(TimelineEntry::at)
                .reduce(registration.createdAt(), (a, b) -> a.isAfter(b) ? a : b);
        Duration kept = settings.of(programme, registration.submission() == null);
        return new Due(registration.id(), programme, status, last, last.plus(kept));
    }
}
