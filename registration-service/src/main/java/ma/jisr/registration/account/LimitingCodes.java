package ma.jisr.registration.account;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps those who ask for codes that nobody uses (SMS pumping) from costing money.
 *
 * <p>Each code used earns its prefix two more, up to a credit; a prefix without credit shares a small hourly allowance
 * with all others like it, which used codes refill too. So unused codes are never more than used ones and that
 * allowance. What is withheld is answered like what is sent.
 */
@Component
class LimitingCodes {

    private static final Logger log = LoggerFactory.getLogger(LimitingCodes.class);
    private static final long EARNED = 2;
    private static final Duration CREDIT_LASTS = Duration.ofDays(7);

    private final Counters counters;
    private final CodeLimits limits;
    private final BlindIndex index;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<@Nullable LocalDate> cappedOn = new AtomicReference<>();

    LimitingCodes(Counters counters, CodeLimits limits, BlindIndex index, MeterRegistry meters, Clock clock) {
        this.counters = counters;
        this.limits = limits;
        this.index = index;
        this.meters = meters;
        this.clock = clock;
    }

    boolean reaches(Address address) {
        return limits.reaches(address);
    }

    /** @throws Problem 429 until the next hour if this caller has asked too often in this one */
    void countCaller(String caller) {
        Instant now = clock.instant();
        Instant next = hour(now).plus(1, ChronoUnit.HOURS);
        if (!counters.add("caller:" + index.ofCaller(caller) + ":" + hour(now), limits.perCaller(), next)) {
            throw Problem.tooMany(Duration.between(now, next).toSeconds() + 1);
        }
    }

    /**
     * Finds who bears the risk of one more code; empty if nobody does.
     *
     * @param known whether this address has used a code before
     */
    Optional<Charge> charge(Address address, boolean known) {
        if (address.channel() != Channel.SMS) {
            return Optional.of(Charge.NONE);
        }
        Instant now = clock.instant();
        Optional<Charge> charge = credit(address, now)
                .or(() -> allowance(address, now))
                .or(() -> known ? Optional.of(Charge.NONE) : Optional.empty());
        if (charge.isEmpty()) {
            withheld("prefix");
        }
        return charge.filter(taken -> isPaid(taken, now));
    }

    private Optional<Charge> credit(Address address, Instant now) {
        String name = creditOf(address);
        return counters.add(name, 0, now.plus(CREDIT_LASTS)) ? Optional.of(new Charge(name)) : Optional.empty();
    }

    private Optional<Charge> allowance(Address address, Instant now) {
        Instant next = hour(now).plus(1, ChronoUnit.HOURS);
        String own = "unproven:" + limits.prefix(address) + ":" + hour(now);
        String all = "unproven:" + hour(now);
        return counters.add(own, limits.unprovenPerPrefix(), next) && counters.add(all, limits.unproven(), next)
                ? Optional.of(new Charge(all))
                : Optional.empty();
    }

    private boolean isPaid(Charge charge, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (counters.add("sms:" + today, limits.mostSmsADay(), tomorrow)) {
            return true;
        }
        giveBack(charge.counter(), 1, now);
        withheld("cap");
        if (!today.equals(cappedOn.getAndSet(today))) {
            log.warn("SMS with one-time codes have cost the {} MAD that they may cost today", limits.dailyCap());
        }
        return false;
    }

    /** A code was used: its expense comes back, and more is trusted to where it went. */
    void used(Address address, @Nullable String charged) {
        if (address.channel() == Channel.SMS) {
            Instant now = clock.instant();
            String credit = creditOf(address);
            counters.takeOff(credit, EARNED, -limits.credit(), now.plus(CREDIT_LASTS));
            if (!credit.equals(charged)) {
                giveBack(charged, EARNED, now);
            }
        }
    }

    private void giveBack(@Nullable String charged, long amount, Instant now) {
        if (charged != null) {
            counters.takeOff(charged, amount, Long.MIN_VALUE, now.plus(CREDIT_LASTS));
        }
    }

    private String creditOf(Address address) {
        return "prefix:" + limits.prefix(address);
    }

    private void withheld(String reason) {
        meters.counter("jisr.codes.withheld", "reason", reason).increment();
    }

    private static Instant hour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }
}
