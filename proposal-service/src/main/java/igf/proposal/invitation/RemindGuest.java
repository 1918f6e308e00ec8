package igf.proposal.invitation;

import igf.proposal.proposal.ProposalReader;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reminds people who have not answered. Sends nothing while the proposal is out, but plans the next reminder in any
 * case.
 */
public record RemindGuest(Sender sender) {

    public Optional<Instant> remind(UUID entry, Instant due) {
        var invitation = new InvitationReader(sender).get(entry);
        if (!isOut(invitation.occasion())) {
            sender.<InvitationState>send(new InvitationCommand.Remind(InvitationId.of(entry), due));
        }
        return invitation.nextReminderAfter(due);
    }

    private boolean isOut(Occasion occasion) {
        return !occasion.isOfSessionAlone()
                && new ProposalReader(sender)
                        .get(occasion.proposal())
                        .state()
                        .stage()
                        .isOut();
    }
}
