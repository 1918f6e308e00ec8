package igf.contracts.proposal;

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
 * Somebody speaks in more accepted sessions than the edition allows and is asked to choose, by a link of their own.
 *
 * @param edition the edition's slug
 * @param personId the person
 * @param limit in how many accepted sessions one may speak
 * @param sessions those to choose from
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param tokenSealed the link's token, sealed
 * @param expiresAt when the link stops working
 * @param language BCP 47 tag that the person wants to be written to in
 */
@PublicType(value = "igf.speaker.overbooked.v1", subject = Subject.PERSON, audience = FeedAudience.NEVER)
public record SpeakerOverbooked(
        String edition,
        UUID personId,
        int limit,
        List<BookedSession> sessions,
        @Nullable String nameSealed,
        String emailSealed,
        String tokenSealed,
        Instant expiresAt,
        @Nullable String language)
        implements PublicEvent {

    public SpeakerOverbooked {
        sessions = Members.list(sessions);
    }
}
