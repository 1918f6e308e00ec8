package igf.faults.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until something is so. */
public final class Waiting {
    private static final long LOOK_MILLIS = 100;

    private Waiting() {}

    /** What may fail while somebody looks. */
    @FunctionalInterface
    public interface Look {
        boolean isSo() throws Exception;
    }

    public static void until(String what, Duration patience, Look look) {
        if (!isSoWithin(patience, look)) {
            throw new IllegalStateException("It did not come true within %s that %s".formatted(patience, what));
        }
    }

    public static boolean isSoWithin(Duration patience, Look look) {
        var end = System.nanoTime() + patience.toNanos();
        while (!isSo(look)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
        return true;
    }

    public static <T> T forValue(String what, Duration patience, Supplier<Optional<T>> look) {
        until(what, patience, () -> look.get().isPresent());
        return look.get().orElseThrow();
    }

    private static boolean isSo(Look look) {
        try {
            return look.isSo();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a fault last. */
    public static void pass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
