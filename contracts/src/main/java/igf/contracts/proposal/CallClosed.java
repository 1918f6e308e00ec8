package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;

/**
 * The call is over, its grace included.
 *
 * @param edition the edition's slug
 * @param at when it happened, by the one who saw it
 */
@PublicType(value = "igf.call.closed.v1", subject = Subject.EDITION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record CallClosed(String edition, Instant at) implements PublicEvent {}
