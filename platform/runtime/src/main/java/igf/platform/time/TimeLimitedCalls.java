package igf.platform.time;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Makes calls with a short timeout, for which no response is a normal result. */
public final class TimeLimitedCalls {

    private TimeLimitedCalls() {}

    /** Returns the result; empty if the call fails or takes too long. */
    public static <T> Optional<T> call(long millis, Supplier<T> work) {
        var response = new CompletableFuture<T>();
        Thread.ofVirtual().name("time-limited-call").start(() -> {
            try {
                response.complete(work.get());
            } catch (RuntimeException e) {
                response.completeExceptionally(e);
            }
        });
        try {
            return Optional.of(response.get(millis, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
