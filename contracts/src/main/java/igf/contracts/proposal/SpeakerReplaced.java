package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person left a roster, with somebody in the place (the {@code by} members) or with nobody (they are null).
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number, once submitted
 * @param title as last edited; a draft may have none yet
 * @param personId the person
 * @param entryId the entry on the roster
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param byPersonId who takes the place
 * @param byEntryId the roster entry of who takes the place
 * @param byNameSealed name of who takes the place, sealed
 * @param byEmailSealed e-mail address of who takes the place, sealed
 * @param reasonSealed why, sealed since it may tell about the person
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 * @param language BCP 47 tag that the person who left wants to be written to in
 * @param corrected true if only the address was wrong: {@code byEntryId} is {@code entryId}, nothing else of the entry changed, and the
 *     old address hears nothing more of it; null if somebody else took the place
 * @param remains with {@code corrected}, whether the person of the old address has another part in the proposal; null otherwise
 */
@PublicType(
        value = "igf.speaker.replaced.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SpeakerReplaced(
        String edition,
        UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable Integer number,
        @Nullable String title,
        UUID personId,
        UUID entryId,
        @Values(PersonRef.ROLES) String role,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable UUID byPersonId,
        @Nullable UUID byEntryId,
        @Nullable String byNameSealed,
        @Nullable String byEmailSealed,
        @Nullable String reasonSealed,
        List<PersonRef> organizers,
        @Nullable String language,
        @Nullable Boolean corrected,
        @Nullable Boolean remains)
        implements PublicEvent {
    public SpeakerReplaced {
        organizers = Members.list(organizers);
    }
}
