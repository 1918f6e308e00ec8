package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.List;
import java.util.UUID;

/**
 * A request to swap the places of two sessions has another state. Each session whose organizers have to learn of it has
 * its own event.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal
 * @param number the session's number in its edition
 * @param title the session's title
 * @param placement its room and time in the last release; with outcome DONE those that the next release publishes
 * @param swapId the request
 * @param withSessionId the other session
 * @param withNumber the other session's number
 * @param withTitle the other session's title
 * @param outcome AGREED (the secretariat has to approve), REFUSED, WITHDRAWN, DONE or IMPOSSIBLE
 * @param obstacles codes of what stands against the swap; empty unless the outcome is IMPOSSIBLE
 * @param people the organizers on the session's roster
 */
@PublicType(value = "igf.session.swap-changed.v1", subject = Subject.SESSION, audience = FeedAudience.NEVER)
public record SessionSwapChanged(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Placement placement,
        UUID swapId,
        UUID withSessionId,
        int withNumber,
        String withTitle,
        @Values("AGREED REFUSED WITHDRAWN DONE IMPOSSIBLE") String outcome,
        List<String> obstacles,
        List<PersonRef> people)
        implements PublicEvent {
    public SessionSwapChanged {
        obstacles = Members.copyOrEmpty(obstacles);
        people = Members.copyOrEmpty(people);
    }
}
