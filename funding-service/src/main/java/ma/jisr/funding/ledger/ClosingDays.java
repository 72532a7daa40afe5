package ma.jisr.funding.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Closes the day before, once a night, and has the books checked. Safe to run twice, and in several copies. */
@Component
public class ClosingDays {

    private static final int PAGE = 100;

    private final Programmes programmes;
    private final Books books;
    private final Closes closes;
    private final CheckingLedger checking;
    private final Clock clock;

    ClosingDays(Programmes programmes, Books books, Closes closes, CheckingLedger checking, Clock clock) {
        this.programmes = programmes;
        this.books = books;
        this.closes = closes;
        this.checking = checking;
        this.clock = clock;
    }

    /** @param at from what time of the night on; hours after midnight, so that whoever was writing has written */
    public void closeIfDue(LocalTime at) {
        ZonedDateTime now = clock.instant().atZone(Days.ZONE);
        if (now.toLocalTime().isBefore(at) || checking.hasChecked(now.toLocalDate())) {
            return;
        }
        LocalDate day = now.toLocalDate().minusDays(1);
        ProgrammePages.each(programmes, PAGE, programme -> close(programme, day));
        CrashPoints.at("funding.afterCloseBeforeCheck");
        checking.checkTheNightOf(now.toLocalDate());
    }

    private void close(Programme programme, LocalDate day) {
        closes.add(new Close(
                programme.code(), day, books.balances(programme.code(), day).all()));
        CrashPoints.at("funding.betweenCloses");
    }
}
