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
 * A proposal was submitted and has its number.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param ruleVersion version of the rules that apply to the proposal
 * @param subthemes the proposal's subthemes, in its order
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param senderPersonId the person who caused the mail, if a mailed link is their only credential; null for a person
 *     with a role from the identity provider
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
        subthemes = Members.copyOrEmpty(subthemes);
        organizers = Members.copyOrEmpty(organizers);
    }
}
