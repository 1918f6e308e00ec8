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
 * The organizers of another session ask a session's organizers whether both may swap places. The only event that
 * carries the token of the link, sealed.
 *
 * @param edition the edition's slug
 * @param sessionId the session whose organizers are asked
 * @param proposalId the proposal
 * @param number the session's number in its edition
 * @param title the session's title
 * @param placement its room and time in the last release
 * @param swapId the request
 * @param withSessionId the session whose organizers ask
 * @param withNumber the other session's number
 * @param withTitle the other session's title
 * @param withPlacement the other session's room and time in the last release
 * @param reasonSealed why they ask, sealed
 * @param tokenSealed the link's token, sealed
 * @param senderPersonId the person who asks
 * @param people the organizers on the session's roster
 */
@PublicType(value = "igf.session.swap-asked.v1", subject = Subject.SESSION, audience = FeedAudience.NEVER)
public record SessionSwapAsked(
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
        Placement withPlacement,
        String reasonSealed,
        String tokenSealed,
        UUID senderPersonId,
        List<PersonRef> people)
        implements PublicEvent {
    public SessionSwapAsked {
        people = Members.copyOrEmpty(people);
    }
}
