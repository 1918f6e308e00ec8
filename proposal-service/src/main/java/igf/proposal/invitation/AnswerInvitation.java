package igf.proposal.invitation;

import igf.api.invitation.Answer;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.RefusedException;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and answers an invitation by its link, as long as the proposal, if there is one, accepts
 * answers. */
record AnswerInvitation(Sender sender) {

    public InvitationState get(UUID entry, String tokenHash, Instant now) {
        var invitation = new InvitationReader(sender).getByToken(entry, tokenHash, now);
        if (!invitation.occasion().isOfSessionAlone()
                && !new ProposalReader(sender)
                        .get(invitation.occasion().proposal())
                        .state()
                        .stage()
                        .acceptsAnswers()) {
            throw new RefusedException(InvitationRefusal.proposalOut());
        }
        return invitation;
    }

    public InvitationState answer(
            UUID entry, String tokenHash, Answer answer, @Nullable Attendance attendance, Instant now) {
        get(entry, tokenHash, now);
        return sender.<InvitationState>send(
                new InvitationCommand.Reply(InvitationId.of(entry), tokenHash, answer, attendance));
    }
}
