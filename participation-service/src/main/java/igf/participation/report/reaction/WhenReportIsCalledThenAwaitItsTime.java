package igf.participation.report.reaction;

import igf.participation.report.ReportEvent;
import igf.participation.report.ReportKind;
import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("await-report")
class WhenReportIsCalledThenAwaitItsTime {

    private final Deadlines deadlines;

    WhenReportIsCalledThenAwaitItsTime(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ReportEvent.Called event) {
        deadlines.set(ReportDeadline.of(event.kind()), event.subject().session().toString(), event.dueAt());
    }

    /** A full report leaves nothing to wait for; a short one keeps its deadline, which calls for the full one. */
    @EventHandler
    void on(ReportEvent.Filed event) {
        if (event.content().kind() == ReportKind.FULL) {
            var session = event.subject().session().toString();
            deadlines.lift(ReportDeadline.SHORT_ENDS, session);
            deadlines.lift(ReportDeadline.FULL_ENDS, session);
        }
    }
}
