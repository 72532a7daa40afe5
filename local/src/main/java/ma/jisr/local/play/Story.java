package ma.jisr.local.play;

import java.io.PrintWriter;

/** Tells what happens, line by line, with the time since it began. */
final class Story {

    private final PrintWriter out;
    private final long start = System.nanoTime();

    Story(PrintWriter out) {
        this.out = out;
    }

    void tell(String text, Object... values) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        out.printf("%3d:%02d  %s%n", seconds / 60, seconds % 60, text.formatted(values));
        out.flush();
    }

    /** Something to look at, as it is. */
    void show(String text) {
        out.println(text.indent(8).stripTrailing());
        out.flush();
    }
}
