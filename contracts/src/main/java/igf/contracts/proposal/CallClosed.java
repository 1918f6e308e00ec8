package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;

/**
 * The call has ended, including its grace period.
 *
 * @param edition the edition's slug
 * @param at when it happened
 */
@PublicType(value = "igf.call.closed.v1", subject = Subject.EDITION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record CallClosed(String edition, Instant at) implements PublicEvent {}
