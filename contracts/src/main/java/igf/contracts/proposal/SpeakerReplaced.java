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
 * A person left a roster. The {@code by} members describe the person who takes the place, and are null if nobody does.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number, once submitted
 * @param title the proposal's title, as last edited; a draft may have none yet
 * @param personId the person
 * @param entryId the entry on the roster
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param byPersonId the person who takes the place
 * @param byEntryId the new person's entry on the roster
 * @param byNameSealed the new person's name, sealed
 * @param byEmailSealed the new person's e-mail address, sealed
 * @param reasonSealed the reason, sealed because it may contain personal data
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param language preferred language for mails of the person who left, as a BCP 47 tag
 * @param corrected true if only the address was corrected: {@code byEntryId} equals {@code entryId}, and the old
 *     address gets no more mails; null if another person took the place
 * @param remains whether the person at the old address has another role in the proposal; null unless {@code corrected}
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
        organizers = Members.copyOrEmpty(organizers);
    }
}
