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
    private static final @Nullable String HALT_SETTING = System.getProperty("igf.fault.halt");
    private static final @Nullable String PAUSE_SETTING = System.getProperty("igf.fault.linger");
    private static final boolean ENABLED =
            (HALT_SETTING != null || PAUSE_SETTING != null) && Boolean.getBoolean("igf.fault.mode");
    private static final Set<HaltPoint> REACHED = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger REMAINING = new AtomicInteger(times(HALT_SETTING));

    /** Returns the point's name in the property. */
    public String propertyName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Halts the process if it was started for that. */
    public void pass() {
        if (ENABLED) {
            haltOrPause();
        }
    }

    private void haltOrPause() {
        REACHED.add(this);
        if (propertyName().equals(name(PAUSE_SETTING))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(times(PAUSE_SETTING)));
        }
        if (propertyName().equals(name(HALT_SETTING)) && REMAINING.decrementAndGet() == 0) {
            System.err.println("halted " + propertyName());
            System.err.flush();
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** Returns the points that this JVM has passed, if it was told to watch. */
    public static Set<HaltPoint> reachedPoints() {
        return Set.copyOf(REACHED);
    }

    /** @throws IllegalStateException if the property names an unknown point, or fault mode is off */
    public static void check() {
        check(HALT_SETTING, Boolean.getBoolean("igf.fault.mode"));
        check(PAUSE_SETTING, Boolean.getBoolean("igf.fault.mode"));
    }

    public static void check(@Nullable String setting, boolean mode) {
        if (setting == null) {
            return;
        }
        if (!mode) {
            throw new IllegalStateException(
                    "igf.fault.halt and igf.fault.linger break things on purpose; they need igf.fault.mode=true");
        }
        var name = name(setting);
        for (var point : values()) {
            if (point.propertyName().equals(name)) {
                return;
            }
        }
        if (!WATCH.equals(name)) {
            throw new IllegalStateException("there is no halt point " + name);
        }
    }

    private static @Nullable String name(@Nullable String setting) {
        return setting == null ? null : setting.split(":", 2)[0];
    }

    private static int times(@Nullable String setting) {
        return setting == null || !setting.contains(":") ? 1 : Integer.parseInt(setting.split(":", 2)[1]);
    }
}
