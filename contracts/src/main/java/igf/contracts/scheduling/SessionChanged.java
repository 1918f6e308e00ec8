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
 * A release keeps a session's room and time but changes its people, text or number of seats. The event carries the
 * session as it is now; {@code fields} has the previous values.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if its kind is not WORKSHOP
 * @param number the session's number in its edition; that of its proposal if it has one
 * @param title the session's title
 * @param placement room and time
 * @param release number of the release in the edition, from 1
 * @param people all people on the session's roster
 * @param fields differences from the previous release
 * @param calendarSequence SEQUENCE of the session's entry in calendars
 * @param kind WORKSHOP, or a kind in the edition's rules; null in older events means WORKSHOP
 */
@PublicType(
        value = "igf.session.changed.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SessionChanged(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Placement placement,
        int release,
        List<PersonRef> people,
        List<FieldChange> fields,
        @ZeroAllowed @Nullable Integer calendarSequence,
        @Nullable String kind)
        implements PublicEvent {
    public SessionChanged {
        people = Members.copyOrEmpty(people);
        fields = Members.copyOrEmpty(fields);
    }
}
