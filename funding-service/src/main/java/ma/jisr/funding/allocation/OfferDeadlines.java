package ma.jisr.funding.allocation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import ma.jisr.funding.programme.PublishedProgrammes;
import org.springframework.stereotype.Component;

/** Whether a freed place is offered before it is given, and until when, as the programme's version says. */
@Component
class OfferDeadlines {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final PublishedProgrammes programmes;

    OfferDeadlines(PublishedProgrammes programmes) {
        this.programmes = programmes;
    }

    /** Empty where places are given without asking. */
    Optional<Instant> of(Allocation allocation, Instant now) {
        return Optional.ofNullable(allocation.decision())
                .map(decision -> programmes.version(allocation.programme(), decision.programmeVersion()))
                .flatMap(version -> Optional.ofNullable(version.delays().offerDays()))
                .map(days -> endOfDay(now, days));
    }

    /** The end of the day in Morocco that comes so many days after; 0 is today. */
    static Instant endOfDay(Instant now, int days) {
        return now.atZone(MOROCCO)
                .toLocalDate()
                .plusDays(days)
                .atTime(LAST_SECOND)
                .atZone(MOROCCO)
                .toInstant();
    }
}
