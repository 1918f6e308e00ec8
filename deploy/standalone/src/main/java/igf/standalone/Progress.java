package igf.standalone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints each step with its time to the terminal. */
final class Progress {
    private final PrintStream out;
    private final long startNanos = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step and prints how long it took. */
    <T> T step(String name, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        line("  %-24s %6s s".formatted(name, seconds(start)));
        return result;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Returns the seconds since the start. */
    String totalSeconds() {
        return seconds(startNanos);
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / 1e9);
    }
}
