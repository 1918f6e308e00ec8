package igf.proposal.invitation;

import igf.proposal.proposal.ProposalReader;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks again whoever has not answered. Nobody is asked about what will not be held, yet the next time stands either way. */
public record RemindGuest(Sender sender) {

    /** When to ask again, if at all. */
    public Optional<Instant> remind(UUID entry, Instant due) {
        var invitation = new InvitationReader(sender).get(entry);
        var stage = new ProposalReader(sender)
                .get(invitation.occasion().proposal())
                .state()
                .stage();
        if (!stage.isOut()) {
            sender.<InvitationState>send(new InvitationCommand.Remind(InvitationId.of(entry), due));
        }
        return invitation.remindAfter(due);
    }
}
