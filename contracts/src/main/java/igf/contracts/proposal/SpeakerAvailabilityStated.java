package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, or the secretariat for them, stated when they can come. It replaces what the same id stated before.
 *
 * @param edition the edition's slug
 * @param personId the person
 * @param availabilitySealed JSON with {@code timeZone}, {@code unavailable} and {@code online} as in the API, sealed;
 *     null if another id of the person has stated it instead
 */
@PublicType(value = "igf.speaker.availability-stated.v1", subject = Subject.PERSON, audience = FeedAudience.NEVER)
public record SpeakerAvailabilityStated(
        String edition, UUID personId, @Nullable String availabilitySealed) implements PublicEvent {}
