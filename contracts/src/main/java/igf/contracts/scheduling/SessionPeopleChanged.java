package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;

/**
 * The people of a session, or their answers, changed between releases. Public lists hide people who decline and may
 * name only people who have confirmed, so they can be different from the last release. Read the session for its people.
 *
 * @param edition the edition's slug
 * @param sessionId the session; it may not be released yet
 */
@PublicType(
        value = "igf.session.people-changed.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SessionPeopleChanged(String edition, UUID sessionId) implements PublicEvent {}
