package igf.platform.embedded.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Starts a server where another one was killed a moment ago. Until the system has buried that one and its children their lock
 * file and their shared memory keep the next one out, so it is tried again. Whoever held the lock may be gone when we look:
 * then there is nothing to wait for, and the next try is due.
 */
public final class PostgresStartRetry {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private PostgresStartRetry() {}

    /**
     * @param start throws an {@link IllegalStateException} if it could not
     * @param lockHolder who keeps it out, as far as one can see
     */
    public static void run(Runnable start, Supplier<Optional<ProcessHandle>> lockHolder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                start.run();
                return;
            } catch (IllegalStateException failed) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                lockHolder
                        .get()
                        .ifPresentOrElse(
                                holder -> await(holder, end), () -> LockSupport.parkNanos(BETWEEN_TRIES.toNanos()));
            }
        }
    }

    private static void await(ProcessHandle holder, long end) {
        try {
            holder.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The next try says why it cannot be.
            System.getLogger(PostgresStartRetry.class.getName()).log(System.Logger.Level.DEBUG, "It does not end", e);
        }
    }
}
