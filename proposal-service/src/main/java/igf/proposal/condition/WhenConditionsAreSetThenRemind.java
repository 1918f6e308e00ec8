package igf.proposal.condition;

import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A reminder of conditions that are met, or are others by then, says nothing when it comes. */
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
                    ConditionsReminder.NAME,
                    ConditionsReminder.subject(event.proposal(), n),
                    event.remindAt().get(n));
        }
    }

    /** What was planned for it before says nothing when it comes. */
    @EventHandler
    void on(ConditionsEvent.Extended event) {
        var subject = ConditionsDue.subject(event.proposal(), event.number());
        deadlines.set(ConditionsDue.NAME, subject, event.dueAt());
        for (int n = 0; n < event.remindAt().size(); n++) {
            deadlines.set(
                    ConditionsReminder.NAME, subject + ":" + n, event.remindAt().get(n));
        }
    }
}
