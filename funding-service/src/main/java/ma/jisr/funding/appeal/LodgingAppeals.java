package ma.jisr.funding.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Asked;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes appeals in and freezes what they are about. One that came too late, or where nothing was refused, is decided at
 * once, by the platform, with that reason: none is lost.
 */
@Component
public class LodgingAppeals {

    private final Appeals appeals;
    private final Allocations allocations;
    private final PublishedProgrammes programmes;
    private final Phrases phrases;
    private final Clock clock;

    LodgingAppeals(
            Appeals appeals, Allocations allocations, PublishedProgrammes programmes, Phrases phrases, Clock clock) {
        this.appeals = appeals;
        this.allocations = allocations;
        this.programmes = programmes;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @throws Problem 404 if the registration was never judged: the fact waits */
    public void lodge(AppealLodged fact, FactSource source) {
        Allocation allocation = allocations
                .find(fact.registration())
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("allocation", fact.registration()));
        appeals.create(fact.appeal(), source, judged(fact, allocation));
    }

    private Decided<Appeal> judged(AppealLodged fact, Allocation allocation) {
        LocalDate lastDay = lastDay(allocation);
        Appeal appeal = Appeal.lodged(fact, allocation, lastDay);
        if (lastDay == null) {
            return appeal.dismissed(said(allocation, "appeal.nothing-refused"), clock.instant());
        }
        return appeal.isLate()
                ? appeal.dismissed(said(allocation, "appeal.late", lastDay.toString()), clock.instant())
                : Decided.of(appeal);
    }

    private @Nullable LocalDate lastDay(Allocation allocation) {
        if (allocation.status() != Status.INELIGIBLE) {
            return null;
        }
        int version = Objects.requireNonNull(allocation.decision()).programmeVersion();
        int days = programmes.version(allocation.programme(), version).delays().appealDays();
        return Appeal.lastDay(allocation.history().getLast().at(), days);
    }

    /** In the language that she chose. */
    private String said(Allocation allocation, String key, Object... arguments) {
        Asked asked = allocation.asked();
        String language = asked == null || asked.language() == null ? "ar" : asked.language();
        return phrases.of(key, arguments).in(Locale.forLanguageTag(language));
    }

    /** She withdrew: an open appeal has nothing more to decide. */
    public void withdraw(String registration) {
        appeals.ofRegistration(registration)
                .forEach(id -> appeals.change(id, appeal -> appeal.voided(clock.instant())));
    }

    /** She was erased. */
    public void erase(String registration) {
        appeals.ofRegistration(registration).forEach(id -> appeals.change(id, Appeal::erased));
    }
}
