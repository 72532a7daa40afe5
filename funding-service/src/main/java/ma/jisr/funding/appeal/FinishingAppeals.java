package ma.jisr.funding.appeal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.UpholdingAppeals;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has allocations follow the appeals that were upheld; also those whose process died in between. */
@Component
public class FinishingAppeals {

    /** Younger ones are most likely being worked on. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FinishingAppeals.class);
    private static final int LIMIT = 100;

    private final Appeals appeals;
    private final JudgingAgain judging;
    private final UpholdingAppeals upholding;
    private final Clock clock;

    FinishingAppeals(Appeals appeals, JudgingAgain judging, UpholdingAppeals upholding, Clock clock) {
        this.appeals = appeals;
        this.judging = judging;
        this.upholding = upholding;
        this.clock = clock;
    }

    /** Safe to run twice at a time. One that can't be finished doesn't keep the others from it. */
    public void finish() {
        for (String id : appeals.unsettledBefore(clock.instant().minus(GRACE), LIMIT)) {
            try {
                appeals.find(id).map(Versioned::state).ifPresent(this::follow);
            } catch (RuntimeException e) {
                log.error("Appeal {} can't be finished", id, e);
            }
        }
    }

    /** Each step may be repeated: the allocation remembers which appeal it has followed. */
    void follow(Appeal appeal) {
        if (appeal.unsettledSince() == null) {
            return;
        }
        Allocation after = appeal.reference() == null
                ? upholding.current(appeal.registration()) // Erased meanwhile: nothing of hers can be judged again.
                : upholding.uphold(
                        appeal.registration(),
                        appeal.id(),
                        judging.judge(appeal, appeal.corrections(), Objects.requireNonNull(appeal.decidedAt())));
        CrashPoints.at("funding.appealAfterPlace");
        appeals.change(appeal.id(), current -> current.settled(after.status()));
    }
}
