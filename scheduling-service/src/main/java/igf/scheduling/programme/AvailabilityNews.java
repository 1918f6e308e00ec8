package igf.scheduling.programme;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An id of a person stated when they can come to an edition.
 *
 * @param times sealed; null if another id of the person states it from now on
 */
@Named("heard.availability-stated.1")
public record AvailabilityNews(
        String edition, UUID person, @Nullable PersonalValue times) {}
