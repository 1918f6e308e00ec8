package igf.participation.programme;

import igf.participation.vocabulary.Session;
import java.time.Instant;

/**
 * A session as it was told last.
 *
 * @param at when it was told so
 * @param cancelled whether it is no longer in the programme; the rest is as it was in it
 */
public record ReleasedSession(Session session, Instant at, boolean cancelled) {

    /** Whether there is or was something to report: a cancellation after the planned start undoes nothing. */
    public boolean held() {
        return !cancelled || !at.isBefore(session.startsAt());
    }
}
