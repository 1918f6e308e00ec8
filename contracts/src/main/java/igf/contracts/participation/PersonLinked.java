package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two ids turned out to be one human, or, with {@code linked} false, turned out not to be.
 *
 * @param edition the edition that it was found in; null if in none, since a person belongs to all
 * @param personId the person
 * @param withPersonId the other id
 * @param linked false takes an earlier link back
 */
@PublicType(value = "igf.person.linked.v1", subject = Subject.PERSON, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record PersonLinked(@Nullable String edition, UUID personId, UUID withPersonId, boolean linked)
        implements PublicEvent {}
