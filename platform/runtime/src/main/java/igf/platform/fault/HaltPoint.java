package igf.platform.fault;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Points between two effects where the end of a process could lose or repeat one. A JVM with {@code
 * -Digf.fault.mode=true -Digf.fault.halt=<point>[:<n>]} halts at the n-th pass as if killed. With {@code
 * -Digf.fault.halt=watch} it only records the pass. With {@code -Digf.fault.linger=<point>:<milliseconds>} it waits at
 * each pass, which shows who does not wait for the next step. Otherwise nothing happens: the test below is a constant.
 */
public enum HaltPoint {
    BEFORE_APPEND,
    AFTER_APPEND_BEFORE_COMMIT,
    AFTER_COMMIT_BEFORE_ANSWER,
    BEFORE_SEND,
    AFTER_SEND_BEFORE_CHECKPOINT,
    AFTER_VIEW_WRITE_BEFORE_POSITION,
    IN_SNAPSHOT,
    IN_SWITCH;

    /** The shell's exit code for SIGKILL. */
    public static final int EXIT = 137;

    private static final String WATCH = "watch";
    private static final @Nullable String ASKED = System.getProperty("igf.fault.halt");
    private static final @Nullable String LINGER = System.getProperty("igf.fault.linger");
    private static final boolean ON = (ASKED != null || LINGER != null) && Boolean.getBoolean("igf.fault.mode");
    private static final Set<HaltPoint> REACHED = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger LEFT = new AtomicInteger(times(ASKED));

    /** Returns the point's name in the property. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Halts the process if it was started for that. */
    public void pass() {
        if (ON) {
            reached();
        }
    }

    private void reached() {
        REACHED.add(this);
        if (text().equals(name(LINGER))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(times(LINGER)));
        }
        if (text().equals(name(ASKED)) && LEFT.decrementAndGet() == 0) {
            System.err.println("halted " + text());
            System.err.flush();
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** Returns the points that this JVM has passed, if it was told to watch. */
    public static Set<HaltPoint> seen() {
        return Set.copyOf(REACHED);
    }

    /** @throws IllegalStateException if the property names an unknown point, or fault mode is off */
    public static void check() {
        check(ASKED, Boolean.getBoolean("igf.fault.mode"));
        check(LINGER, Boolean.getBoolean("igf.fault.mode"));
    }

    public static void check(@Nullable String asked, boolean mode) {
        if (asked == null) {
            return;
        }
        if (!mode) {
            throw new IllegalStateException(
                    "igf.fault.halt and igf.fault.linger break things on purpose; they need igf.fault.mode=true");
        }
        var name = name(asked);
        for (var point : values()) {
            if (point.text().equals(name)) {
                return;
            }
        }
        if (!WATCH.equals(name)) {
            throw new IllegalStateException("there is no halt point " + name);
        }
    }

    private static @Nullable String name(@Nullable String asked) {
        return asked == null ? null : asked.split(":", 2)[0];
    }

    private static int times(@Nullable String asked) {
        return asked == null || !asked.contains(":") ? 1 : Integer.parseInt(asked.split(":", 2)[1]);
    }
}
