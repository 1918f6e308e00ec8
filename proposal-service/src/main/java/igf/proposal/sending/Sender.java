package igf.proposal.sending;

import org.jspecify.annotations.Nullable;

/** Sends the commands of a use case and answers what their aggregates answer; all throw what these refuse. */
public interface Sender {

    /** What changes nothing. */
    <R extends @Nullable Object> R look(Object command);

    /** To a thing as it is now. */
    <R extends @Nullable Object> R send(Object command);

    /** Only to a thing as whoever asks has seen it, where they said so. */
    <R extends @Nullable Object> R sendIfAsSeen(Object command);
}
