package igf.platform.view.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs independent work in parallel, so that store calls overlap. */
final class ParallelTasks {

    private ParallelTasks() {}

    /**
     * Runs the work for each item, and returns when all have ended.
     *
     * @throws RuntimeException the failure of the first item that failed
     */
    static <T> void each(Collection<T> items, Consumer<T> work) {
        if (items.size() < 2) {
            items.forEach(work);
            return;
        }
        List<? extends Future<?>> done;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            done = items.stream()
                    .map(item -> threads.submit(() -> work.accept(item)))
                    .toList();
        }
        for (var each : done) {
            if (each.state() == Future.State.FAILED) {
                throw each.exceptionNow() instanceof RuntimeException e
                        ? e
                        : new IllegalStateException(each.exceptionNow());
            }
            each.resultNow();
        }
    }
}
