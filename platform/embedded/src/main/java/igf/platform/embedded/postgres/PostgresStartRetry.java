package igf.platform.embedded.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Starts a server right after another one was killed. The old server's lock file and shared memory block the new one
 * until the system has removed the old processes, so it retries. If it knows the process that holds the lock, it waits
 * for the end of that process.
 */
public final class PostgresStartRetry {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);

    private PostgresStartRetry() {}

    /**
     * @param start throws an {@link IllegalStateException} on failure
     * @param lockHolder the process that blocks the start, if known
     */
    public static void run(Runnable start, Supplier<Optional<ProcessHandle>> lockHolder) {
        long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                start.run();
                return;
            } catch (IllegalStateException failed) {
                if (System.nanoTime() > deadlineNanos || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                lockHolder
                        .get()
                        .ifPresentOrElse(
                                holder -> await(holder, deadlineNanos),
                                () -> LockSupport.parkNanos(RETRY_INTERVAL.toNanos()));
            }
        }
    }

    private static void await(ProcessHandle holder, long deadlineNanos) {
        try {
            holder.onExit().get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The next attempt reports the cause.
            System.getLogger(PostgresStartRetry.class.getName())
                    .log(System.Logger.Level.DEBUG, "The former server does not end", e);
        }
    }
}
