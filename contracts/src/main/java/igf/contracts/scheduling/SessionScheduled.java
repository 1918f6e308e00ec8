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
 * A release gives a session its first place in the programme.
 *
 * @param edition the edition's slug
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param placement where and when
 * @param release number of the release in the edition, from 1
 * @param people everybody on the session's roster
 * @param fields what is another than in the release before; null if it was published before there were these
 * @param calendarSequence SEQUENCE of the session's entry in calendars; null likewise
 */
@PublicType(
        value = "igf.session.scheduled.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SessionScheduled(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Placement placement,
        int release,
        List<PersonRef> people,
        @Nullable List<FieldChange> fields,
        @FromZero @Nullable Integer calendarSequence)
        implements PublicEvent {
    public SessionScheduled {
        people = Members.list(people);
        fields = fields == null ? null : List.copyOf(fields);
    }
}
