package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;

/**
 * The call is open: proposals can be submitted.
 *
 * @param edition the edition's slug
 * @param at when it happened
 * @param closesAt regular end of the call
 * @param graceUntil last instant at which a proposal is accepted
 */
@PublicType(value = "igf.call.opened.v1", subject = Subject.EDITION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record CallOpened(String edition, Instant at, Instant closesAt, Instant graceUntil) implements PublicEvent {}
