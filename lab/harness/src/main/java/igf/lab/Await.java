package igf.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until a condition holds. */
public final class Await {
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);

    private Await() {}

    /** A condition; its check may throw. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** @param what a clause for the message of the exception, such as "the system is ready" */
    public static void until(String what, Duration timeout, Condition condition) {
        if (!becomesTrue(timeout, condition)) {
            throw new IllegalStateException("After %s it was still not true that %s".formatted(timeout, what));
        }
    }

    public static boolean becomesTrue(Duration timeout, Condition condition) {
        var deadlineNanos = System.nanoTime() + timeout.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_CHECKS.toNanos());
        }
        return true;
    }

    public static <T> T forValue(String what, Duration timeout, Supplier<Optional<T>> supplier) {
        until(what, timeout, () -> supplier.get().isPresent());
        return supplier.get().orElseThrow();
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a fixed time. */
    public static void sleep(Duration time) {
        var deadlineNanos = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(deadlineNanos - System.nanoTime());
        }
    }
}
