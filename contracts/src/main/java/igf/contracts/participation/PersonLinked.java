package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two ids belong to the same human. With {@code linked} false, an earlier link was wrong.
 *
 * @param edition the edition that named both ids, in the feed and webhooks; null between the services
 * @param personId the person
 * @param withPersonId the other id of the same person
 * @param linked false revokes an earlier link
 */
@PublicType(value = "igf.person.linked.v1", subject = Subject.PERSON, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record PersonLinked(@Nullable String edition, UUID personId, UUID withPersonId, boolean linked)
        implements PublicEvent {}
