package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.ZeroAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the previous release is no longer in the programme.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if its kind is not WORKSHOP
 * @param number the session's number in its edition; that of its proposal if it has one
 * @param title the session's title
 * @param previous room and time until now
 * @param release number of the release in the edition, from 1
 * @param reason a code such as WITHDRAWN, DECISION_UNDONE or UNPLACED; words of the secretariat for a session without
 *     a proposal
 * @param people all people on the session's roster
 * @param calendarSequence SEQUENCE of the session's entry in calendars; null in older events
 * @param kind WORKSHOP, or a kind in the edition's rules; null in older events means WORKSHOP
 */
@PublicType(
        value = "igf.session.cancelled.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SessionCancelled(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Placement previous,
        int release,
        @Nullable String reason,
        List<PersonRef> people,
        @ZeroAllowed @Nullable Integer calendarSequence,
        @Nullable String kind)
        implements PublicEvent {
    public SessionCancelled {
        people = Members.copyOrEmpty(people);
    }
}
