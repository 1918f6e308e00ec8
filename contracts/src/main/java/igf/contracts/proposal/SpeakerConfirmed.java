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
 * An invited person confirmed, definitely or tentatively. A later answer replaces an earlier one.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number, once submitted
 * @param title the proposal's title, as last edited; a draft may have none yet
 * @param personId the person
 * @param entryId the entry on the roster
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param answer CONFIRM or TENTATIVE
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param nameSealed name, sealed
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.speaker.confirmed.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record SpeakerConfirmed(
        String edition,
        UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable Integer number,
        @Nullable String title,
        UUID personId,
        UUID entryId,
        @Values(PersonRef.ROLES) String role,

        @Values(value = "CONFIRM TENTATIVE", complete = true)
        String answer,

        @Values(PersonRef.ATTENDANCE) String attendance,
        @Nullable String nameSealed,
        List<PersonRef> organizers)
        implements PublicEvent {
    public SpeakerConfirmed {
        organizers = Members.copyOrEmpty(organizers);
    }
}
