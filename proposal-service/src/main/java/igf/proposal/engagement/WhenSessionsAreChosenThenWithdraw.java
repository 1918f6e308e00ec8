package igf.proposal.engagement;

import igf.api.roster.EntryState;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationId;
import igf.proposal.proposal.ProposalCommand;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Withdraws the person from the rosters of the sessions that they gave up. */
@Component
@ProcessingGroup("engagement-choices")
class WhenSessionsAreChosenThenWithdraw {

    private static final String NAME = "engagement-choices";

    private final Commands commands;

    WhenSessionsAreChosenThenWithdraw(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(EngagementEvent.Chosen event, Meta meta) {
        for (var booking : event.givenUp()) {
            for (var place : booking.places()) {
                withdraw(place, meta);
                commands.sendAs(
                        NAME,
                        new ProposalCommand.NoteAnswer(
                                booking.proposal(), place.entry(), place.person(), EntryState.WITHDRAWN, null),
                        meta.correlationId());
            }
        }
    }

    /** Withdraws the invitation before the roster changes, so that its link accepts no later answer. */
    private void withdraw(Booking.Place place, Meta meta) {
        try {
            commands.sendAs(
                    NAME,
                    new InvitationCommand.Withdraw(InvitationId.of(place.entry()), place.person()),
                    meta.correlationId());
        } catch (RefusedException e) {
            // Not everybody on a roster was invited.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
