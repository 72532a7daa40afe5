package ma.jisr.starter.audit;

import java.time.Clock;
import java.util.List;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;

/** Writes down who does what. Called before a thing is done or shown, so that nothing is done that isn't on record. */
public final class Audit {

    private final AuditTrail trail;
    private final Clock clock;

    public Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes it down, durably.
     *
     * @param action a word in kebab-case, such as {@code disclosure}
     * @param subject what it is done to, such as a registration's id; no personal data
     * @param person whose data it concerns, if anybody's
     * @param reason as the caller gave it
     */
    public void record(Caller by, String action, String subject, @Nullable String person, @Nullable String reason) {
        List<String> roles = by.roles().stream().map(Enum::name).sorted().toList();
        trail.append(new AuditEntry.Deed(clock.instant(), by.id(), roles, action, subject, person, reason));
    }

    /** As {@link #record(Caller, String, String, String, String)}, of what the platform does by itself. */
    public void recordOwn(String action, String subject, @Nullable String person, @Nullable String reason) {
        trail.append(new AuditEntry.Deed(clock.instant(), "platform", List.of(), action, subject, person, reason));
    }
}
