package ma.jisr.funding.cheque;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.funding.payment.PaymentBatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes printings and ceremonies that a crash left half done, and ends cheques that are stale. */
@Component
public class FinishingCheques {

    /** Younger ones are most likely being worked on. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FinishingCheques.class);
    private static final int LIMIT = 100;

    private final PaymentBatches batches;
    private final Ceremonies ceremonies;
    private final PrintingCheques printing;
    private final CallingCeremonies calling;
    private final KeepingCheques keeping;
    private final Clock clock;

    FinishingCheques(
            PaymentBatches batches,
            Ceremonies ceremonies,
            PrintingCheques printing,
            CallingCeremonies calling,
            KeepingCheques keeping,
            Clock clock) {
        this.batches = batches;
        this.ceremonies = ceremonies;
        this.printing = printing;
        this.calling = calling;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Safe to run twice at a time. */
    public void finish() {
        Instant before = clock.instant().minus(GRACE);
        each(batches.unsettledBefore(before, LIMIT), printing::settle);
        each(ceremonies.unsettledBefore(before, LIMIT), calling::settle);
        keeping.expire();
    }

    /** One that can't be finished doesn't keep the others from it. */
    private static void each(List<String> found, Consumer<String> work) {
        for (String one : found) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                log.error("{} can't be finished", one, e);
            }
        }
    }
}
