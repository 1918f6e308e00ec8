package igf.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundBindingTest {

    private final CompletableFuture<String> givenUp = new CompletableFuture<>();

    private BackgroundBinding aside(Runnable work) {
        return new BackgroundBinding("works-aside", work, () -> givenUp.complete("told"));
    }

    @Test
    void work_that_fails_is_told() {
        var aside = aside(() -> {
            throw new IllegalStateException("planted");
        });
        aside.start();
        assertThat(givenUp).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("told");
        aside.stop();
    }

    @Test
    void work_that_uses_an_interrupt_up_and_fails_when_it_is_ended_is_over_then_and_not_told() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupts = new CountDownLatch(2);
        var aside = aside(() -> {
            begun.countDown();
            while (interrupts.getCount() > 0) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupts.countDown();
                }
            }
            throw new IllegalStateException("planted");
        });
        aside.start();
        begun.await();
        assertThat(aside.isStarted()).isTrue();
        aside.stop();
        assertThat(interrupts.getCount()).isZero();
        assertThat(aside.isStarted()).isFalse();
        assertThat(givenUp).isNotDone();
    }
}
