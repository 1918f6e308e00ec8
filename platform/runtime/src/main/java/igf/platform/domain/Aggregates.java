package igf.platform.domain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the current state of aggregates from the log, because read models may lag behind. */
public interface Aggregates {

    /**
     * Returns what a function reads from an aggregate.
     *
     * @throws RefusedException if there is no such aggregate, or if the function throws it
     */
    <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read);

    /** Returns what a function reads from an aggregate, or empty if there is no such aggregate. */
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
