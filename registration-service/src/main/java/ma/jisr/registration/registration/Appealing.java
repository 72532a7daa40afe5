package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.registration.programme.Programme;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes her appeal against a refusal, once and in time; somebody of funding who hadn't decided it before decides. */
@Service
public class Appealing {

    private final Registrations registrations;
    private final ReadingRegistrations reading;
    private final KnowingProgrammes programmes;
    private final RegistrationSettings settings;
    private final Clock clock;

    Appealing(
            Registrations registrations,
            ReadingRegistrations reading,
            KnowingProgrammes programmes,
            RegistrationSettings settings,
            Clock clock) {
        this.registrations = registrations;
        this.reading = reading;
        this.programmes = programmes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Problem 404 if it is another's; 409 if it wasn't refused, she has appealed before, or the days in which
     *     she could are over
     */
    public Registration appeal(String id, String grounds, Reader reader) {
        reading.own(id, reader);
        Instant now = clock.instant();
        return registrations.change(id, registration -> {
            Instant refused = Answering.refusedAt(registration);
            requireInTime(
                    refused, programmes.programme(registration.programme()).orElse(null), now, settings.zone());
            return Answering.appealed(registration, grounds, now);
        });
    }

    /** Days are counted where she lives; the last one counts whole. */
    static void requireInTime(Instant refused, @Nullable Programme programme, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(refused, zone);
        LocalDate last = Programme.lastAppeal(day, programme == null ? null : programme.appealDays());
        if (LocalDate.ofInstant(now, zone).isAfter(last)) {
            throw Problem.conflict("appeal-too-late", Shown.day(last));
        }
    }
}
