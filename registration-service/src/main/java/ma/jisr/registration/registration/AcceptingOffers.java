package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Instant;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/** Lets her take the place that she was offered, while the offer lasts. */
@Service
public class AcceptingOffers {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final Clock clock;

    AcceptingOffers(Registrations registrations, ReadingRegistrations reading, Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Accepts; once more changes nothing.
     *
     * @throws Problem 404 if it isn't her own file; 409 if there is no offer, or no longer
     */
    public Registration accept(String id, Reader reader) {
        if (!reader.isHers(reading.own(id, reader).state())) {
            throw Problem.notFound("registration", id);
        }
        Instant now = clock.instant();
        return registrations.change(id, registration -> Answering.accepted(registration, now));
    }
}
