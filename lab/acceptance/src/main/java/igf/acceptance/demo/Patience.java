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
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Integer> CHANGED_OR_TOO_EARLY = Set.of(412, 503);
    private static final Set<Integer> NOT_HEARD_OF = Set.of(404, 503);

    private Patience() {}

    static <T> T with(Supplier<T> call) {
        return ask(call, CHANGED_OR_TOO_EARLY, answer -> true);
    }

    /** Repeats a call until its answer is as wanted. Returns the last answer when the time is over. */
    static <T> T until(Predicate<T> wanted, Supplier<T> call) {
        return ask(call, NOT_HEARD_OF, wanted);
    }

    private static <T> T ask(Supplier<T> call, Set<Integer> passing, Predicate<T> wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                T answer = call.get();
                if (wanted.test(answer) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (ProblemException refused) {
                if (!passing.contains(refused.status()) || System.nanoTime() > end) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
