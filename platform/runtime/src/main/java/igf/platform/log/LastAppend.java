package igf.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the current thread appended: the command bus answers only with the handler's result, while a write must also answer
 * with its consistency token and version.
 */
public final class LastAppend {

    private static final ThreadLocal<List<Appended>> CURRENT = new ThreadLocal<>();

    private LastAppend() {}

    public record Captured<R>(R result, List<Appended> appended) {}

    public static <R> Captured<R> capture(Supplier<R> work) {
        var outer = CURRENT.get();
        var mine = new ArrayList<Appended>();
        CURRENT.set(mine);
        try {
            var result = work.get();
            return new Captured<>(result, List.copyOf(mine));
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                outer.addAll(mine);
                CURRENT.set(outer);
            }
        }
    }

    static void note(Appended appended) {
        var list = CURRENT.get();
        if (list != null) {
            list.add(appended);
        }
    }
}
