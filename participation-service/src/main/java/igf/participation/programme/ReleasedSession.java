package igf.participation.programme;

import igf.participation.vocabulary.Session;
import java.time.Instant;

/**
 * A session as last released.
 *
 * @param changedAt when it was last released or cancelled
 * @param cancelled whether it has left the programme; the rest is as it was in it
 */
public record ReleasedSession(Session session, Instant changedAt, boolean cancelled) {

    /** Returns whether the session takes place or began: a cancellation after the planned start does not count. */
    public boolean wasHeld() {
        return !cancelled || !changedAt.isBefore(session.startsAt());
    }
}
