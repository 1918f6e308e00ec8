package igf.proposal.invitation;

import igf.platform.domain.Refused;
import igf.proposal.proposal.ProposalDesk;
import igf.proposal.sending.Sender;
import igf.proposal.vocabulary.Attendance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and answers an invitation by its link, as long as something can come of its proposal. */
public record AnswerInvitation(Sender sender) {

    /** @throws Refused not found, gone */
    public InvitationState look(UUID entry, String tokenHash) {
        var invitation = sender.<InvitationState>look(new InvitationCommand.Look(InvitationId.of(entry), tokenHash));
        var proposal = new ProposalDesk(sender).look(invitation.occasion().proposal());
        if (!proposal.state().stage().takesAnswers()) {
            throw new Refused(InvitationRefusal.over());
        }
        return invitation;
    }

    /** @throws Refused not found, gone */
    public InvitationState answer(UUID entry, String tokenHash, Answer answer, @Nullable Attendance attendance) {
        look(entry, tokenHash);
        return sender.<InvitationState>send(
                new InvitationCommand.Reply(InvitationId.of(entry), tokenHash, answer, attendance));
    }
}
