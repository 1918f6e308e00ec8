package igf.platform.domain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads aggregates as the log has them now, where a read model may be a moment behind. Changes nothing. */
public interface Aggregates {

    /**
     * Returns what a function reads from an aggregate.
     *
     * @throws Rejected not found, or whatever the function throws
     */
    <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read);

    /** Returns the same, or empty if there is no such aggregate. */
    default <A, R> Optional<R> find(Class<A> type, Object id, Function<A, R> read) {
        try {
            return Optional.of(read(type, id, read));
        } catch (RefusedException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
