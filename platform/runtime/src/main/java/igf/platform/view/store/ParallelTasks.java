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
     * Returns when all have ended.
     *
     * @throws RuntimeException the first failure
     */
    static <T> void each(Collection<T> things, Consumer<T> work) {
        if (things.size() < 2) {
            things.forEach(work);
            return;
        }
        List<? extends Future<?>> done;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            done = things.stream()
                    .map(thing -> threads.submit(() -> work.accept(thing)))
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
