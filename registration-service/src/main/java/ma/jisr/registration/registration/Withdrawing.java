package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets an applicant go until she is paid; she may then begin anew, once a place that she had is given back. */
@Service
public class Withdrawing {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final ClaimingUniqueness uniqueness;
    private final Clock clock;

    Withdrawing(Registrations registrations, ReadingRegistrations reading, ClaimingUniqueness uniqueness, Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.uniqueness = uniqueness;
        this.clock = clock;
    }

    /** @throws Problem 404 if it is another's; 409 if she has withdrawn before, or has been paid */
    public Registration withdraw(String id, @Nullable String reason, Reader reader) {
        reading.own(id, reader);
        Instant now = clock.instant();
        Registration gone = registrations.change(id, registration -> registration.withdrawn(reason, now));
        if (gone.submission() != null && !gone.isActive()) {
            String nationalId = Objects.requireNonNull(gone.draft().applicant().nationalId());
            uniqueness.release(gone.programme(), nationalId, id);
        }
        return gone;
    }
}
