package igf.participation.report.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportSubject;
import igf.participation.vocabulary.Session;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refused;
import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Sets the deadlines of a session's reports. A cancellation lifts none of them: the deadline checks whether the session
 * was held.
 */
@Component
@ProcessingGroup("await-session-end")
class WhenSessionIsPlacedThenAwaitItsEnd {

    private final Commands commands;
    private final Deadlines deadlines;

    WhenSessionIsPlacedThenAwaitItsEnd(Commands commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        await(event.session(), meta);
    }

    /** The session's duration may have changed. */
    @EventHandler
    void on(ProgrammeEvent.SessionChanged event, Meta meta) {
        await(event.session(), meta);
    }

    private void await(Session session, Meta meta) {
        try {
            commands.sendAs(
                    "await-session-end",
                    new ReportCommand.Move(
                            ReportCommand.reportOf(session.id()), ReportSubject.of(session), session.endsAt()),
                    meta.correlationId());
        } catch (Refused e) {
            // The report does not exist yet, as for most sessions that move.
            if (!e.isNotFound()) {
                throw e;
            }
        }
        deadlines.set(ReportDeadline.SESSION_ENDS.text(), session.id().toString(), session.endsAt());
    }
}
