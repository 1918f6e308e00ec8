package igf.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become true, up to a minute, and says what was there instead. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Await() {}

    public static <T> T until(String what, Supplier<T> probe, Predicate<? super T> expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var value = probe.get();
            if (expected.test(value)) {
                return value;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come true within " + PATIENCE + "; last: " + value);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
