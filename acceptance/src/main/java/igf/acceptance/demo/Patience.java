package igf.acceptance.demo;

import igf.client.ProblemException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** News travels for a moment between services: what is asked too early (503) or of what has just changed (412) is asked again. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CHANGED = 412;
    private static final int NOT_YET = 503;

    private Patience() {}

    static <T> T with(Supplier<T> call) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (ProblemException refused) {
                if (refused.status() != NOT_YET && refused.status() != CHANGED || System.nanoTime() > end) {
                    throw refused;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
