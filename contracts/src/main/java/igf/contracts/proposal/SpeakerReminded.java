package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who has not answered an invitation is reminded of it with the same link.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number, once submitted
 * @param title the proposal's title, as last edited; a draft may have none yet
 * @param personId the person
 * @param entryId the entry on the roster
 * @param role SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param tokenSealed the invitation link's token, sealed
 * @param expiresAt when the link stops working
 * @param reminder number of the reminder, from 1
 * @param language the person's preferred language for mails, as a BCP 47 tag
 * @param senderPersonId the person who caused the mail, if a mailed link is their only credential; null for a person
 *     with a role from the identity provider
 */
@PublicType(value = "igf.speaker.reminded.v1", subject = Subject.PROPOSAL, audience = FeedAudience.NEVER)
public record SpeakerReminded(
        String edition,
        UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable Integer number,
        @Nullable String title,
        UUID personId,
        UUID entryId,
        @Values(PersonRef.ROLES) String role,
        @Nullable String nameSealed,
        String emailSealed,
        String tokenSealed,
        Instant expiresAt,
        int reminder,
        @Nullable String language,
        @Nullable UUID senderPersonId)
        implements PublicEvent {}
