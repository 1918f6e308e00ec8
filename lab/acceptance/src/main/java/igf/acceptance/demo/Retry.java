package igf.acceptance.demo;

import igf.client.ProblemException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Retries calls, because events take a moment to reach other services. It retries a call after 503, after 404 for a
 * resource that has not arrived, and after 412 for a resource that has just changed.
 */
final class Retry {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Integer> STALE_OR_TOO_EARLY = Set.of(412, 503);
    private static final Set<Integer> NOT_ARRIVED = Set.of(404, 503);

    private Retry() {}

    static <T> T onConflict(Supplier<T> call) {
        return retry(call, STALE_OR_TOO_EARLY, result -> true);
    }

    /** Repeats a call until its result meets a condition, and returns the last result after the timeout. */
    static <T> T untilMatches(Predicate<T> condition, Supplier<T> call) {
        return retry(call, NOT_ARRIVED, condition);
    }

    private static <T> T retry(Supplier<T> call, Set<Integer> retryable, Predicate<T> condition) {
        long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                T result = call.get();
                if (condition.test(result) || System.nanoTime() > deadlineNanos) {
                    return result;
                }
            } catch (ProblemException refused) {
                if (!retryable.contains(refused.status()) || System.nanoTime() > deadlineNanos) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
