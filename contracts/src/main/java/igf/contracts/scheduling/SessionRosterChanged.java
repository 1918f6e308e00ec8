package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * The secretariat created a session without a proposal or changed its roster. The proposal service invites the people
 * and withdraws the invitations of those who left.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param number the session's number in its edition
 * @param title the session's title
 * @param roster all people on the roster, in its order
 * @param changedEntryIds entries of the roster that were added or changed
 * @param left people who left the roster, or whose address was corrected
 * @param cancelled whether the session was cancelled, so that nobody can answer any more
 */
@PublicType(value = "igf.session.roster-changed.v1", subject = Subject.SESSION, audience = FeedAudience.NEVER)
public record SessionRosterChanged(
        String edition,
        UUID sessionId,
        int number,
        String title,
        List<PersonRef> roster,
        List<UUID> changedEntryIds,
        List<PersonRef> left,
        boolean cancelled)
        implements PublicEvent {
    public SessionRosterChanged {
        roster = Members.copyOrEmpty(roster);
        changedEntryIds = Members.copyOrEmpty(changedEntryIds);
        left = Members.copyOrEmpty(left);
    }
}
