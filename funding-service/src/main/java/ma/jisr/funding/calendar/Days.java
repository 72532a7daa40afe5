package ma.jisr.funding.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is where the programme runs. */
@Component
public class Days {

    private final CalendarSettings settings;
    private final Clock clock;

    public Days(CalendarSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    /** The day on which that moment lies. */
    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, settings.zone());
    }
}
