package igf.platform.view.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on things that know nothing of each other: while one waits for the store another goes on. */
final class ParallelTasks {

    private ParallelTasks() {}

    /**
     * Ends when all have ended.
     *
     * @throws RuntimeException what the first of those threw that failed
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
