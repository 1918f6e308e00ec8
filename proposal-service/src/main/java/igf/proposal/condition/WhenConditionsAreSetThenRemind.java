package igf.proposal.condition;

import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Schedules reminders. They are never cancelled, because a reminder that is no longer needed does nothing. */
@Component
@ProcessingGroup("conditions-reminders")
class WhenConditionsAreSetThenRemind {

    private final Deadlines deadlines;

    WhenConditionsAreSetThenRemind(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ConditionsEvent.WereSet event) {
        for (int n = 0; n < event.remindAt().size(); n++) {
            deadlines.set(
                    ConditionsReminderDeadline.NAME,
                    ConditionsReminderDeadline.subject(event.proposal(), n),
                    event.remindAt().get(n));
        }
    }

    /** Schedules the condition's own deadline and reminders. */
    @EventHandler
    void on(ConditionsEvent.Extended event) {
        var subject = ConditionsDeadline.subject(event.proposal(), event.number());
        deadlines.set(ConditionsDeadline.NAME, subject, event.dueAt());
        for (int n = 0; n < event.remindAt().size(); n++) {
            deadlines.set(
                    ConditionsReminderDeadline.NAME,
                    subject + ":" + n,
                    event.remindAt().get(n));
        }
    }
}
