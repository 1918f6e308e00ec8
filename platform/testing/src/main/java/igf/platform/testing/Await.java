package igf.platform.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits up to a minute until a condition is true, with Awaitility; a failure reports the last value. */
public final class Await {

    private Await() {}

    public static <T> T until(String what, Supplier<T> probe, Predicate<? super T> expected) {
        return await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(1))
                .until(probe::get, expected);
    }
}
