package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer is reminded of reviews that they have not given yet.
 *
 * @param edition the edition's slug
 * @param personId the person
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param open number of reviews not yet given
 * @param closesAt when the reviews close; null if no end is set
 * @param language the person's preferred language for mails, as a BCP 47 tag
 */
@PublicType(value = "igf.reviewer.reminded.v1", subject = Subject.PERSON, audience = FeedAudience.NEVER)
public record ReviewerReminded(
        String edition,
        UUID personId,
        String nameSealed,
        String emailSealed,
        int open,
        @Nullable Instant closesAt,
        @Nullable String language)
        implements PublicEvent {}
