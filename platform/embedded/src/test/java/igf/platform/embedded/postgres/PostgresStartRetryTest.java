package igf.platform.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostgresStartRetryTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainThoughTheOneThatKeptItOutIsGoneAlready() {
        PostgresStartRetry.run(this::failsOnce, Optional::empty);

        assertThat(tries).hasValue(2);
    }

    @Test
    void waitsForTheEndOfTheOneThatKeepsItOut() throws Exception {
        Process holder = new ProcessBuilder("cat").start();

        PostgresStartRetry.run(
                () -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new IllegalStateException("kept out");
                    }
                    assertThat(holder.toHandle().isAlive()).isFalse();
                },
                () -> {
                    holder.destroyForcibly();
                    return Optional.of(holder.toHandle());
                });

        assertThat(tries).hasValue(2);
        assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesUpWhenItIsInterruptedAndSaysWhy() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PostgresStartRetry.run(this::failsOnce, Optional::empty))
                .hasMessage("kept out");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void failsOnce() {
        if (tries.getAndIncrement() == 0) {
            throw new IllegalStateException("kept out");
        }
    }
}
