package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.ZeroAllowed;
import java.util.UUID;

/**
 * Another number of people want to be in a session. Marks and seats are counted together every ten minutes.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param interested people who have marked it, or seats and places in the queue of its room, whichever are more
 */
@PublicType(value = "igf.session.interest-counted.v1", subject = Subject.SESSION, audience = FeedAudience.NEVER)
public record SessionInterestCounted(
        String edition, UUID sessionId, @ZeroAllowed int interested) implements PublicEvent {}
