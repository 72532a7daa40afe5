package ma.jisr.local.platform;

import java.time.Duration;

/** How long to wait before a process that died is started again: not at all at first, longer if it keeps dying young. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration GROWN_UP = Duration.ofSeconds(30);

    private int youngDeaths;

    Duration afterLifeOf(Duration life) {
        if (life.compareTo(GROWN_UP) >= 0) {
            youngDeaths = 0;
            return Duration.ZERO;
        }
        Duration wait = youngDeaths == 0 ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(youngDeaths - 1, 10));
        youngDeaths++;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
