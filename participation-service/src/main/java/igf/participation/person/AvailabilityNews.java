package igf.participation.person;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person stated when they can come to an edition. Stored for their export only.
 *
 * @param times sealed; null if another id of the person states it from now on
 */
@Named("person.availability-stated.1")
public record AvailabilityNews(
        String edition, UUID person, @Nullable PersonalValue times) {}
