package igf.participation.report.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportSubject;
import igf.participation.vocabulary.Session;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Sets the deadlines of a session's reports. A cancellation cancels none of them; when a deadline is due, its handler
 * checks whether the session was held.
 */
@Component
@ProcessingGroup("await-session-end")
class WhenSessionIsPlacedThenSetReportDeadline {

    private final Commands commands;
    private final Deadlines deadlines;

    WhenSessionIsPlacedThenSetReportDeadline(Commands commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        setDeadline(event.session(), meta);
    }

    /** The session's duration may have changed. */
    @EventHandler
    void on(ProgrammeEvent.SessionChanged event, Meta meta) {
        setDeadline(event.session(), meta);
    }

    private void setDeadline(Session session, Meta meta) {
        try {
            commands.sendAs(
                    "await-session-end",
                    new ReportCommand.Move(
                            ReportCommand.reportId(session.id()), ReportSubject.of(session), session.endsAt()),
                    meta.correlationId());
        } catch (RefusedException e) {
            // The report does not exist yet, as for most sessions that move.
            if (!e.isNotFound()) {
                throw e;
            }
        }
        deadlines.set(ReportDeadline.SESSION_ENDS.key(), session.id().toString(), session.endsAt());
    }
}
