package igf.proposal.invitation.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.InvitationId;
import igf.proposal.invitation.InvitationState;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** One deadline at a time an invitation, the next of its recorded ones; an answer lifts it. */
@Component
@ProcessingGroup("invitation-reminders")
class WhenInvitedThenRemind {

    private final Deadlines deadlines;
    private final Commands commands;

    WhenInvitedThenRemind(Deadlines deadlines, Commands commands) {
        this.deadlines = deadlines;
        this.commands = commands;
    }

    @EventHandler
    void on(InvitationEvent.Sent event) {
        lift(event.entry());
        event.remindAt().stream()
                .findFirst()
                .ifPresent(due ->
                        deadlines.set(InvitationReminder.NAME, event.entry().toString(), due));
    }

    @EventHandler
    void on(InvitationEvent.Reminded event, Meta meta) {
        var invitation = commands.<InvitationState>sendAs(
                        "invitation-reminders",
                        new InvitationCommand.Consult(InvitationId.of(event.entry())),
                        meta.correlationId())
                .result();
        invitation.remindAt().stream()
                .findFirst()
                .ifPresent(due ->
                        deadlines.set(InvitationReminder.NAME, event.entry().toString(), due));
    }

    @EventHandler
    void on(InvitationEvent.Answered event) {
        lift(event.entry());
    }

    @EventHandler
    void on(InvitationEvent.Withdrawn event) {
        lift(event.entry());
    }

    private void lift(UUID entry) {
        deadlines.lift(InvitationReminder.NAME, entry.toString());
    }
}
