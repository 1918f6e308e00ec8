package igf.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StoreAccessTest {

    private static StoreAccess to(Callable<?> store) {
        return new StoreAccess(Map.of("store", store, "other", () -> true));
    }

    @Test
    void a_store_that_hangs_is_asked_once_and_does_not_hold_up_the_answer() {
        var hanging = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var access = to(() -> {
            asked.incrementAndGet();
            hanging.await();
            return true;
        });

        var began = System.nanoTime();
        var first = access.health();
        access.health();
        access.health();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(first.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(first.getDetails()).containsOnly(Map.entry("store", "has not answered since the start"));
        assertThat(asked).hasValue(1);

        hanging.countDown();
        await().untilAsserted(() -> assertThat(access.health().getStatus()).isEqualTo(Status.UP));
    }

    /** Like a pool, which tries for longer than a probe waits. */
    @Test
    void a_refusal_that_comes_late_counts_and_a_store_that_is_away_later_does_not() {
        var calls = new AtomicInteger();
        var never = new CountDownLatch(1);
        var access = to(() -> switch (calls.incrementAndGet()) {
            case 1 -> true;
            case 2 -> throw new SQLException("connection refused", "08001");
            default -> {
                assertThat(never.await(700, TimeUnit.MILLISECONDS)).isFalse();
                throw new SQLException("password authentication failed", "28P01");
            }
        });
        assertThat(access.health().getStatus()).isEqualTo(Status.UP);
        assertThat(access.health().getStatus())
                .as("away for all replicas alike")
                .isEqualTo(Status.UP);
        assertThat(access.health().getStatus()).as("nothing said yet").isEqualTo(Status.UP);

        await().untilAsserted(() -> assertThat(access.health())
                .extracting(Health::getStatus, health -> health.getDetails().get("store"))
                .containsExactly(Status.OUT_OF_SERVICE, "refuses the credentials"));
    }

    @Test
    void a_broker_that_refuses_the_credentials_is_named_so() {
        var access = to(() -> {
            throw new IllegalStateException(new SaslAuthenticationException("no"));
        });

        assertThat(access.health().getDetails()).containsEntry("store", "refuses the credentials");
    }
}
