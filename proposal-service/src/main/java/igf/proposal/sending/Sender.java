package igf.proposal.sending;

import org.jspecify.annotations.Nullable;

/** Sends the commands of a use case and answers what their aggregates answer; all throw what these refuse. */
public interface Sender {

    /** What changes nothing. */
    <R extends @Nullable Object> R look(Object command);

    /** To a thing as it is now. */
    <R extends @Nullable Object> R send(Object command);

    /** What its aggregate recognizes when it comes again; a later command's failure may undo it, so no retry takes it for done. */
    default <R extends @Nullable Object> R sendAnew(Object command) {
        return send(command);
    }

    /** Only to a thing as whoever asks has seen it, where they said so. */
    <R extends @Nullable Object> R sendIfAsSeen(Object command);
}
