package ma.jisr.notification.sending;

import java.time.Duration;
import ma.jisr.notification.sending.SendingMessages.Result;

/** Lets a lane rest when its provider takes nothing: a little longer each time in a row, up to a limit. */
final class Pause {

    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final long longest;
    private long length;
    private long until = System.nanoTime();

    Pause(Duration longest) {
        this.longest = longest.toNanos();
    }

    synchronized boolean isOn() {
        return System.nanoTime() - until < 0;
    }

    /** Calls that fail side by side count once. */
    synchronized void after(Result result) {
        if (result == Result.DONE) {
            length = 0;
        } else if (!isOn()) {
            length = Math.min(longest, Math.max(SHORTEST.toNanos(), 2 * length));
            until = System.nanoTime() + length;
        }
    }
}
