package igf.participation.report.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("await-session-end")
class WhenSessionIsPlacedThenAwaitItsEnd {

    private final Deadlines deadlines;

    WhenSessionIsPlacedThenAwaitItsEnd(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event) {
        var session = event.session();
        deadlines.set(ReportDeadline.SESSION_ENDS, session.id().toString(), session.endsAt());
    }

    /** Keeps the deadlines of a session that was held: its reports are still due. */
    @EventHandler
    void on(ProgrammeEvent.SessionCancelled event) {
        if (event.wasHeld()) {
            return;
        }
        for (var name :
                new String[] {ReportDeadline.SESSION_ENDS, ReportDeadline.SHORT_ENDS, ReportDeadline.FULL_ENDS}) {
            deadlines.lift(name, event.session().toString());
        }
    }
}
