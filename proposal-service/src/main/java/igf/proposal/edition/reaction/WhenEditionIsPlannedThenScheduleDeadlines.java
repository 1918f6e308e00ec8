package igf.proposal.edition.reaction;

import igf.platform.time.Deadlines;
import igf.proposal.call.Phase;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("edition-call")
class WhenEditionIsPlannedThenScheduleDeadlines {

    private final Deadlines deadlines;

    WhenEditionIsPlannedThenScheduleDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(EditionEvent.Planned event) {
        scheduleDeadlines(event.edition(), event.details());
    }

    @EventHandler
    void on(EditionEvent.Changed event) {
        scheduleDeadlines(event.edition(), event.details());
    }

    private void scheduleDeadlines(String edition, EditionDetails details) {
        deadlines.set(CallStartDeadline.NAME, edition, details.call().opensAt());
        deadlines.set(CallEndDeadline.NAME, edition, details.call().graceUntil());
        for (var phase : Phase.values()) {
            deadlines.cancel(PhaseStartDeadline.NAME, PhaseStartDeadline.subject(edition, phase));
        }
        for (var start : details.phases()) {
            deadlines.set(PhaseStartDeadline.NAME, PhaseStartDeadline.subject(edition, start.phase()), start.from());
        }
    }
}
