package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.FromZero;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release leaves a session where and when it was and says something else about it: its people, words or seats. All of it as
 * it is now; what it was before is in {@code fields}.
 *
 * @param edition the edition's slug
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param placement where and when
 * @param release number of the release in the edition, from 1
 * @param people everybody on the session's roster
 * @param fields what is another than in the release before
 * @param calendarSequence SEQUENCE of the session's entry in calendars
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
        @FromZero @Nullable Integer calendarSequence)
        implements PublicEvent {
    public SessionChanged {
        people = Members.list(people);
        fields = Members.list(fields);
    }
}
