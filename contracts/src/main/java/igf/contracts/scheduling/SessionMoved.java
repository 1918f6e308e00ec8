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
 * A release gives a session another place than the release before.
 *
 * @param edition the edition's slug
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param placement where and when
 * @param previous where and when it was until now
 * @param release number of the release in the edition, from 1
 * @param people everybody on the session's roster
 * @param fields what is another than in the release before; null if it was published before there were these
 * @param calendarSequence SEQUENCE of the session's entry in calendars; null likewise
 */
@PublicType(value = "igf.session.moved.v1", subject = Subject.SESSION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SessionMoved(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Placement placement,
        Placement previous,
        int release,
        List<PersonRef> people,
        @Nullable List<FieldChange> fields,
        @FromZero @Nullable Integer calendarSequence)
        implements PublicEvent {
    public SessionMoved {
        people = Members.list(people);
        fields = fields == null ? null : List.copyOf(fields);
    }
}
