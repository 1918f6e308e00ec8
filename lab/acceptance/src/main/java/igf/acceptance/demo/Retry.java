package igf.acceptance.demo;

import igf.client.ProblemException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Retries calls, since events take a moment between services: calls that come too early (503), for things that have not arrived (404) or
 * that have just changed (412).
 */
final class Retry {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Integer> STALE_OR_TOO_EARLY = Set.of(412, 503);
    private static final Set<Integer> NOT_ARRIVED = Set.of(404, 503);

    private Retry() {}

    static <T> T onConflict(Supplier<T> call) {
        return retry(call, STALE_OR_TOO_EARLY, answer -> true);
    }

    /** Repeats a call until its answer is as wanted. Returns the last answer when the time is over. */
    static <T> T untilMatches(Predicate<T> condition, Supplier<T> call) {
        return retry(call, NOT_ARRIVED, condition);
    }

    private static <T> T retry(Supplier<T> call, Set<Integer> retryable, Predicate<T> condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                T answer = call.get();
                if (condition.test(answer) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (ProblemException refused) {
                if (!retryable.contains(refused.status()) || System.nanoTime() > end) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
