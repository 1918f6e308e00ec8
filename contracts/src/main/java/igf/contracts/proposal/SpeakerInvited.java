package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a roster is asked to answer. Like {@link SpeakerReminded}, the event carries the token of the link,
 * sealed.
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
 * @param tokenSealed the invitation link's token, sealed
 * @param expiresAt when the link stops working
 * @param affiliation name of the organization
 * @param stakeholderGroup stakeholder group's code
 * @param region regional group's code
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param language the person's preferred language for mails, as a BCP 47 tag
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param senderPersonId the person who caused the mail, if a mailed link is their only credential; null for a person
 *     with a role from the identity provider
 */
@PublicType(value = "igf.speaker.invited.v1", subject = Subject.PROPOSAL, audience = FeedAudience.NEVER)
public record SpeakerInvited(
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
        @Nullable String affiliation,
        @Values(PersonRef.STAKEHOLDER_GROUPS) @Nullable String stakeholderGroup,
        @Values(PersonRef.REGIONS) @Nullable String region,
        @Values(PersonRef.ATTENDANCE) @Nullable String attendance,
        @Nullable String language,
        List<PersonRef> organizers,
        @Nullable UUID senderPersonId)
        implements PublicEvent {
    public SpeakerInvited {
        organizers = Members.copyOrEmpty(organizers);
    }
}
