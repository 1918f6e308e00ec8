package igf.proposal.invitation.reaction;

import igf.platform.time.Deadlines;
import igf.proposal.invitation.InvitationEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Schedules the first reminder of an invitation; an answer cancels the next one. */
@Component
@ProcessingGroup("invitation-reminders")
class WhenInvitedThenRemind {

    private final Deadlines deadlines;

    WhenInvitedThenRemind(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(InvitationEvent.Sent event) {
        cancelReminder(event.entry());
        event.remindAt().stream()
                .findFirst()
                .ifPresent(due -> deadlines.set(
                        InvitationReminderDeadline.NAME, event.entry().toString(), due));
    }

    @EventHandler
    void on(InvitationEvent.Answered event) {
        cancelReminder(event.entry());
    }

    @EventHandler
    void on(InvitationEvent.Withdrawn event) {
        cancelReminder(event.entry());
    }

    private void cancelReminder(UUID entry) {
        deadlines.cancel(InvitationReminderDeadline.NAME, entry.toString());
    }
}
