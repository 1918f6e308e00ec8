package igf.acceptance.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Shows progress as a bar on a terminal, and otherwise as a line for each part. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean live;
    private final long startNanos = System.nanoTime();
    private String part = "";
    private int total;
    private int done;

    Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /**
     * Starts a part.
     *
     * @param steps number of calls of {@link #step}
     */
    void part(String name, int steps) {
        if (!live && total > 0) {
            out.printf(Locale.ROOT, "  %-14s %4d%n", part, done);
        } else if (live && total > 0) {
            out.println();
        }
        part = name;
        total = steps;
        done = 0;
        show();
    }

    void step() {
        done++;
        show();
    }

    void end(String sentence) {
        part("", 0);
        out.printf(Locale.ROOT, "%n%s (%.1f s)%n", sentence, (System.nanoTime() - startNanos) / 1e9);
    }

    private void show() {
        if (live && total > 0) {
            int filled = Math.min(WIDTH, WIDTH * done / total);
            out.printf("\r  %-14s [%s%s] %d/%d", part, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
            out.flush();
        }
    }
}
