package igf.proposal.review;

import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("review-round")
class WhenRoundIsScheduledThenSetDeadlines {

    private final Deadlines deadlines;

    WhenRoundIsScheduledThenSetDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Does not cancel reminders of an earlier schedule; the round ignores them when they fire. */
    @EventHandler
    void on(RoundEvent.Scheduled event) {
        deadlines.set(RoundEndDeadline.NAME, event.edition(), event.closesAt());
        for (int n = 0; n < event.remindAt().size(); n++) {
            deadlines.set(
                    ReviewReminderDeadline.NAME,
                    ReviewReminderDeadline.deadlineSubject(event.edition(), n),
                    event.remindAt().get(n));
        }
    }
}
