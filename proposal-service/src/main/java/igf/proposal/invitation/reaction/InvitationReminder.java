package igf.proposal.invitation.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationId;
import igf.proposal.invitation.InvitationState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.Seen;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class InvitationReminder implements DeadlineHandler {

    static final String NAME = "invitation.reminder";

    private final Commands commands;

    InvitationReminder(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    /** Nobody is asked again about what will not be held. */
    @Override
    public void fire(String entry, Instant due) {
        var id = InvitationId.of(UUID.fromString(entry));
        var correlation = NAME + ":" + entry;
        var proposal = commands.<InvitationState>sendAs(NAME, new InvitationCommand.Consult(id), correlation)
                .result()
                .occasion()
                .proposal();
        var stage = commands.<Seen>sendAs(NAME, new ProposalCommand.Look(proposal), correlation)
                .result()
                .state()
                .stage();
        if (!stage.isOut()) {
            commands.sendAs(NAME, new InvitationCommand.Remind(id, due), correlation);
        }
    }
}
