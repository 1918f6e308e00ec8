package igf.standalone.part;

import org.jspecify.annotations.Nullable;

/**
 * The part of the system for which a thread works. Threads, including virtual ones, inherit it from their creator, so
 * that every thread belongs to the service that started it.
 */
public final class CurrentPart {
    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>();

    private CurrentPart() {}

    /** Work for a part, which may fail. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run() throws Exception;
    }

    public static <T extends @Nullable Object> T run(String part, Work<T> work) throws Exception {
        String before = NAME.get();
        NAME.set(part);
        try {
            return work.run();
        } finally {
            if (before == null) {
                NAME.remove();
            } else {
                NAME.set(before);
            }
        }
    }

    static @Nullable String name() {
        return NAME.get();
    }
}
