package igf.platform.time;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Questions to somebody who may not answer. */
public final class TimeLimitedCalls {

    private TimeLimitedCalls() {}

    /** The answer; empty if it fails or does not come in time. */
    public static <T> Optional<T> within(long millis, Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().name("asked-for-a-moment").start(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
