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
class WhenCallIsPlannedThenWaitForIt {

    private final Deadlines deadlines;

    WhenCallIsPlannedThenWaitForIt(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(EditionEvent.Planned event) {
        await(event.edition(), event.details());
    }

    @EventHandler
    void on(EditionEvent.Changed event) {
        await(event.edition(), event.details());
    }

    private void await(String edition, EditionDetails details) {
        deadlines.set(CallOpens.NAME, edition, details.call().opensAt());
        deadlines.set(CallCloses.NAME, edition, details.call().graceUntil());
        for (var phase : Phase.values()) {
            deadlines.lift(PhaseBegins.NAME, PhaseBegins.subject(edition, phase));
        }
        for (var start : details.phases()) {
            deadlines.set(PhaseBegins.NAME, PhaseBegins.subject(edition, start.phase()), start.from());
        }
    }
}
