package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer with reviews still to give is reminded of them.
 *
 * @param edition the edition's slug
 * @param personId the person
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param open how many reviews are missing
 * @param closesAt when the reviews close; null if no end is set
 * @param language BCP 47 tag that the person wants to be written to in
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
