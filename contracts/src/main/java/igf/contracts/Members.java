package igf.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the records treat their members. */
public final class Members {

    private Members() {}

    /** An unmodifiable copy; empty for null, since an event that is older than the member does not have it. */
    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
