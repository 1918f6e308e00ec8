package igf.platform.fault;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Points between two effects where a crash could lose or repeat one of them. A JVM with {@code -Digf.fault.mode=true
 * -Digf.fault.halt=<point>[:<n>]} halts at the n-th pass as if it were killed. With {@code -Digf.fault.halt=watch} it
 * only records the points that it passes. With {@code -Digf.fault.linger=<point>:<milliseconds>} it pauses at each
 * pass, which reveals code that does not wait for the next step. Without these properties, a pass costs nothing,
 * because the condition is a constant.
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

    /** Halts or pauses the process if its properties name this point. */
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

    /** Returns the points that this JVM has passed; empty unless fault mode is on. */
    public static Set<HaltPoint> reachedPoints() {
        return Set.copyOf(REACHED);
    }

    /**
     * Checks the properties.
     *
     * @throws IllegalStateException if a property names an unknown point, or fault mode is off
     */
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
