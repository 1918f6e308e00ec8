package igf.participation.programme;

import igf.participation.vocabulary.Session;
import java.time.Instant;

/**
 * A session as last released.
 *
 * @param changedAt when it was last released or cancelled
 * @param cancelled whether it has left the programme; {@code session} is then its last released state
 */
public record ReleasedSession(Session session, Instant changedAt, boolean cancelled) {

    /** Returns whether the session was not cancelled, or only after its planned start. */
    public boolean wasHeld() {
        return !cancelled || !changedAt.isBefore(session.startsAt());
    }
}
