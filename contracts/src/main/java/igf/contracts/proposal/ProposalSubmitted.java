package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.ForSecretariat;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal was handed in and has its number.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param ruleVersion version of the rules that it is bound to
 * @param subthemes in the proposal's order
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 * @param senderPersonId who caused the mail, if only a mailed link vouches for them; null for everybody with a role of the identity provider
 */
@PublicType(
        value = "igf.proposal.submitted.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProposalSubmitted(
        String edition,
        UUID proposalId,
        int number,
        String title,
        int ruleVersion,
        List<Subtheme> subthemes,
        List<PersonRef> organizers,
        @ForSecretariat @Nullable UUID senderPersonId)
        implements PublicEvent {
    public ProposalSubmitted {
        subthemes = Members.list(subthemes);
        organizers = Members.list(organizers);
    }
}
