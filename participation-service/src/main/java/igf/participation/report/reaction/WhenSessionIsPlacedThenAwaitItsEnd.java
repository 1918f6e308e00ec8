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
 * The deadlines of a report follow its session. A cancellation lifts none of them: whether the session was held by then is looked up
 * when they are due.
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

    /** It may last longer than before. */
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
            // Most sessions move before anybody speaks of a report.
            if (!e.isNotFound()) {
                throw e;
            }
        }
        deadlines.set(ReportDeadline.SESSION_ENDS.text(), session.id().toString(), session.endsAt());
    }
}
