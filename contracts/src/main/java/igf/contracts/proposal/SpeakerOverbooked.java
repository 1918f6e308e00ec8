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
 * A person speaks in more accepted sessions than the edition allows. They are asked to choose by a link of their own.
 *
 * @param edition the edition's slug
 * @param personId the person
 * @param limit highest number of accepted sessions in which a person may speak
 * @param sessions the sessions to choose from
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param tokenSealed the link's token, sealed
 * @param expiresAt when the link stops working
 * @param language the person's preferred language for mails, as a BCP 47 tag
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
        sessions = Members.copyOrEmpty(sessions);
    }
}
