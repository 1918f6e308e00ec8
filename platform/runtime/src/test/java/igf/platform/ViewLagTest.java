package igf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.time.TimeLimitedCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ViewLagTest {

    @Test
    void a_scrape_counts_once_for_all_views() {
        var counted = new AtomicInteger();
        var registry = new SimpleMeterRegistry();
        new ViewLag(
                        () -> {
                            counted.incrementAndGet();
                            return Map.of("rooms", 3L, "plans", 0L, "grids", 7L);
                        },
                        () -> Map.of("rooms", 12.5),
                        List.of("rooms", "plans", "grids"))
                .bindTo(registry);

        assertThat(registry.get("igf.view.lag").tag("view", "rooms").gauge().value())
                .isEqualTo(3);
        assertThat(registry.get("igf.view.lag").tag("view", "plans").gauge().value())
                .isZero();
        assertThat(registry.get("igf.view.lag").tag("view", "grids").gauge().value())
                .isEqualTo(7);
        assertThat(registry.get("igf.view.age").tag("view", "rooms").gauge().value())
                .isEqualTo(12.5);
        assertThat(registry.get("igf.view.age").tag("view", "plans").gauge().value())
                .isZero();
        assertThat(counted).hasValue(1);
    }

    @Test
    void a_question_that_is_not_answered_is_not_waited_for() {
        assertThat(TimeLimitedCalls.call(10, () -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000_000L);
                    return true;
                }))
                .isEmpty();
        assertThat(TimeLimitedCalls.call(5_000, () -> true)).contains(true);
        assertThat(TimeLimitedCalls.call(5_000, () -> {
                    throw new IllegalStateException("away");
                }))
                .isEmpty();
    }
}
