package igf.proposal.sending;

import igf.platform.domain.Aggregates;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the commands of a use case and returns the results of their aggregates. All methods throw the aggregates'
 * refusals.
 */
public interface Sender extends Aggregates {

    /** Returns the reader of aggregates for the use case. */
    Aggregates aggregates();

    @Override
    default <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read) {
        return aggregates().read(type, id, read);
    }

    /** Sends to an aggregate in its current version. */
    <R extends @Nullable Object> R send(Object command);

    /**
     * Sends to an aggregate in its current version.
     *
     * @param firstEvent id that the first event gets if a reaction sends, so that others can wait for it
     */
    default <R extends @Nullable Object> R send(Object command, UUID firstEvent) {
        return send(command);
    }

    /**
     * Sends the command again if the request is retried. Use it for a command whose effect may be undone if a later one
     * fails; its aggregate must recognize the repetition.
     */
    default <R extends @Nullable Object> R sendAnew(Object command) {
        return send(command);
    }

    /** Sends only if the aggregate still has the version that the caller named, if any. */
    <R extends @Nullable Object> R sendIfUnchanged(Object command);
}
