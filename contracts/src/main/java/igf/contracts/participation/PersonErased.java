package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's key is destroyed: nobody can decrypt the values sealed for the person any more. Delete everything that you
 * derived from them. The feed and webhooks have it within 24 hours, at a random time, so that nobody can connect the
 * person's ids in several editions; responses of the API are without the person immediately. An edition may have the
 * event of a person whom it never showed.
 *
 * @param edition the edition that named the person, in the feed and webhooks; null between the services
 * @param personId the person
 * @param registrationIds the person's registrations, in the edition if it is set, otherwise in all editions
 * @param at when it happened
 */
@PublicType(value = "igf.person.erased.v1", subject = Subject.PERSON, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record PersonErased(@Nullable String edition, UUID personId, List<UUID> registrationIds, Instant at)
        implements PublicEvent {
    public PersonErased {
        registrationIds = Members.copyOrEmpty(registrationIds);
    }
}
