package igf.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadRunnerTest {

    @Test
    void a_stall_at_a_constant_rate_is_seen_in_all_that_waited_behind_it() throws Exception {
        var calls = new AtomicInteger();
        LoadRunner.Client stallsOnce = () -> {
            if (calls.getAndIncrement() == 0) {
                var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
                while (System.nanoTime() < until) {
                    LockSupport.parkNanos(until - System.nanoTime());
                }
            }
            return true;
        };
        var outcome = LoadRunner.atRate(List.of(stallsOnce), 100, Duration.ofMillis(400));
        assertThat(outcome.accepted()).isEqualTo(40);
        // 20 calls were due during the stall of 200 ms, so half of all waited, although only one was slow itself.
        assertThat(outcome.percentile(75)).isGreaterThan(50);
    }

    @Test
    void what_is_refused_is_counted_apart_and_spoils_a_comparison() throws Exception {
        var calls = new AtomicInteger();
        var outcome = LoadRunner.atRate(
                List.<LoadRunner.Client>of(() -> calls.getAndIncrement() % 4 != 0), 1000, Duration.ofMillis(100));
        assertThat(outcome.accepted()).isEqualTo(75);
        assertThat(outcome.refused()).isEqualTo(25);
        assertThatThrownBy(outcome::requireAllAccepted).hasMessageContaining("25 of 100");
    }
}
