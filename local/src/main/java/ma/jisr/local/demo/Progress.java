package ma.jisr.local.demo;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Shows how many of the lines are done: a bar on a terminal, a line for each tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private final IntSupplier waiting;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unexpected = new AtomicInteger();

    /** @param waiting how many requests wait because the platform asked them to come later */
    Progress(PrintWriter out, boolean terminal, int total, IntSupplier waiting) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.waiting = waiting;
    }

    synchronized void done(Result result) {
        int now = done.incrementAndGet();
        if (!result.asExpected()) {
            unexpected.incrementAndGet();
        }
        if (terminal) {
            bar(now);
        } else if (now == total || now * 10 / total > (now - 1) * 10 / total) {
            out.println(words(now));
        }
        out.flush();
    }

    private void bar(int now) {
        int filled = now * WIDTH / total;
        out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + words(now) + "\u001b[K");
        if (now == total) {
            out.println();
        }
    }

    private String words(int now) {
        StringBuilder words = new StringBuilder("%d of %d".formatted(now, total));
        if (unexpected.get() > 0) {
            words.append(", %d not as expected".formatted(unexpected.get()));
        }
        if (waiting.getAsInt() > 0) {
            words.append(", %d asked to wait".formatted(waiting.getAsInt()));
        }
        return words.toString();
    }
}
