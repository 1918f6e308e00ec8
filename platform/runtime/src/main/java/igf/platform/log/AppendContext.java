package igf.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the current thread appends. The command bus returns only the handler's result, but a response also
 * needs the consistency token and version.
 */
public final class AppendContext {

    private static final ThreadLocal<AppendContext> CURRENT = new ThreadLocal<>();

    private final List<AppendResult> appended = new ArrayList<>();
    private final @Nullable IntFunction<String> ids;
    private @Nullable Consumer<Runnable> transaction;

    private AppendContext(@Nullable IntFunction<String> ids) {
        this.ids = ids;
    }

    public record Captured<R>(R result, List<AppendResult> appended) {}

    /** @param ids returns the id of the n-th appended event; null for new ids */
    public static <R> Captured<R> capture(@Nullable IntFunction<String> ids, Supplier<R> work) {
        var outer = CURRENT.get();
        var current = new AppendContext(ids);
        CURRENT.set(current);
        try {
            var result = work.get();
            return new Captured<>(result, List.copyOf(current.appended));
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                outer.appended.addAll(current.appended);
                CURRENT.set(outer);
            }
        }
    }

    /** Runs the next append of this thread within a transaction in which the caller writes more. */
    public static void wrapNextAppend(Consumer<Runnable> transaction) {
        var current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("this thread captures no appends");
        }
        current.transaction = transaction;
    }

    static void runAppend(Runnable append) {
        var current = CURRENT.get();
        if (current == null || current.transaction == null) {
            append.run();
        } else {
            current.transaction.accept(append);
        }
    }

    static boolean isCapturing() {
        return CURRENT.get() != null;
    }

    static boolean hasDerivedIds() {
        var current = CURRENT.get();
        return current != null && current.ids != null;
    }

    /** Returns the ids under which the events are stored. */
    static List<String> ids(List<? extends EventMessage<?>> events) {
        var current = CURRENT.get();
        if (current == null || current.ids == null) {
            return events.stream().map(EventMessage::getIdentifier).toList();
        }
        var first = current.appended.size();
        return IntStream.range(first, first + events.size())
                .mapToObj(current.ids)
                .toList();
    }

    /** Returns what was appended since the capture began; empty outside a capture. */
    public static List<AppendResult> appendedResults() {
        var current = CURRENT.get();
        return current == null ? List.of() : List.copyOf(current.appended);
    }

    static void add(AppendResult appended) {
        var current = CURRENT.get();
        if (current != null) {
            current.appended.add(appended);
        }
    }
}
