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
 * A person's key is destroyed: whatever is sealed for the person can be read by nobody any more. Drop what you
 * derived from it.
 *
 * @param edition the edition that it was found in; null if in none, since a person belongs to all
 * @param personId the person
 * @param registrationIds the registrations that were the person's, of all editions
 * @param at when it happened, by the one who saw it
 */
@PublicType(value = "igf.person.erased.v1", subject = Subject.PERSON, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record PersonErased(@Nullable String edition, UUID personId, List<UUID> registrationIds, Instant at)
        implements PublicEvent {
    public PersonErased {
        registrationIds = Members.list(registrationIds);
    }
}
