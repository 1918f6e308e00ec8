package igf.proposal.sending;

import igf.platform.domain.Aggregates;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends the commands of a use case and answers what their aggregates answer; all throw what these refuse. */
public interface Sender extends Aggregates {

    /** What the use case reads its aggregates by. */
    Aggregates aggregates();

    @Override
    default <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read) {
        return aggregates().read(type, id, read);
    }

    /** To a thing as it is now. */
    <R extends @Nullable Object> R send(Object command);

    /** What its aggregate recognizes when it comes again; a later command's failure may undo it, so no retry takes it for done. */
    default <R extends @Nullable Object> R sendAnew(Object command) {
        return send(command);
    }

    /** Only to a thing as whoever asks has seen it, where they said so. */
    <R extends @Nullable Object> R sendIfAsSeen(Object command);
}
