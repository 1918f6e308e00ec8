package igf.platform.time;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls with a short timeout. No answer is a normal result. */
public final class TimeLimitedCalls {

    private TimeLimitedCalls() {}

    /** Returns the result; empty if the call fails or takes too long. */
    public static <T> Optional<T> call(long millis, Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().name("asked-for-a-moment").start(() -> {
            try {
                answer.complete(work.get());
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
