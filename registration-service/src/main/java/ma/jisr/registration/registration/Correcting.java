package ma.jisr.registration.registration;

import java.time.Clock;
import java.util.List;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Lets a person put her file right (law 09-08), as far as no rule has judged it. */
@Service
public class Correcting {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final SavingDrafts drafts;
    private final Clock clock;

    Correcting(Registrations registrations, ReadingRegistrations reading, SavingDrafts drafts, Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws Problem 404 if it is another's; 409 if it is over */
    public Registration correct(String id, Correction correction, Reader reader) {
        Registration seen = reading.own(id, reader).state();
        if (correction.email() != null && !reader.isHers(seen)) {
            throw Problem.invalid(List.of(new FieldError("/email", "own-only")));
        }
        Registration right =
                registrations.change(id, registration -> registration.corrected(correction, clock.instant()));
        if (reader.isHers(right)) {
            drafts.keepContact(right);
        }
        return right;
    }
}
