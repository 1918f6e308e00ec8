package igf.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Normalizes members of the records. */
public final class Members {

    private Members() {}

    /** Returns an unmodifiable copy; empty for null, because events older than the member do not have it. */
    public static <T> List<T> copyOrEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
