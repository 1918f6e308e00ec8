package igf.proposal.invitation.reaction;

import igf.api.roster.EntryState;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.proposal.ProposalCommand;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Reports invitations and answers to proposals. Those of sessions without a proposal are public events only. */
@Component
@ProcessingGroup("roster-answers")
class WhenInvitationIsAnsweredThenUpdateRoster {

    private final Commands commands;

    WhenInvitationIsAnsweredThenUpdateRoster(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(InvitationEvent.Sent event, Meta meta) {
        if (event.occasion().isOfSessionAlone()) {
            return;
        }
        commands.sendAs(
                "roster-answers",
                new ProposalCommand.NoteInvited(event.occasion().proposal(), event.entry()),
                meta.correlationId());
    }

    @EventHandler
    void on(InvitationEvent.Answered event, Meta meta) {
        if (event.invited() != null) {
            return;
        }
        var state = EntryState.valueOf(event.answer().status().name());
        commands.sendAs(
                "roster-answers",
                new ProposalCommand.NoteAnswer(
                        event.proposal(), event.entry(), event.person(), state, event.attendance()),
                meta.correlationId());
    }
}
