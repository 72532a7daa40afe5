package ma.jisr.registration.registration;

import java.time.Clock;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Records what an officer of the province, or the committee, has seen where a rule needs a human. */
@Service
public class Reviewing {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final Clock clock;

    Reviewing(Registrations registrations, ReadingRegistrations reading, Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws Problem 404 if it is of another's province; 409 if it doesn't wait for a review, or no longer */
    public Registration review(String id, Review.Outcome outcome, String reason, Reader reader) {
        Registration seen = reading.registration(id, reader).state();
        if (reader.owns(seen)) {
            throw Problem.notFound("registration", id);
        }
        Review review = new Review(outcome, reason, reader.account(), clock.instant());
        return registrations.change(id, registration -> registration.reviewed(review));
    }
}
