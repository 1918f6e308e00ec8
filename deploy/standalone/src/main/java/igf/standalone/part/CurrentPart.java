package igf.standalone.part;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the system a thread works for. Threads inherit it from the one that made them, virtual ones too, so
 * that all that a service starts while it starts is known to be its own.
 */
public final class CurrentPart {
    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>();

    private CurrentPart() {}

    /** What may fail while working for a part. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does it. */
        T run() throws Exception;
    }

    /** Does something in the name of a part. */
    public static <T extends @Nullable Object> T in(String part, Work<T> work) throws Exception {
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
