package igf.participation.report.reaction;

import igf.participation.programme.Programme;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.vocabulary.Session;
import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when a deadline of a report is due. Who has to write it is looked up then, not when it was recorded. */
@Configuration(proxyBeanMethods = false)
class ReportDeadlines {

    private static final long PATIENCE_MILLIS = 2_000;

    private final Commands commands;
    private final Programme programme;
    private final Views views;

    ReportDeadlines(Commands commands, Programme programme, Views views) {
        this.commands = commands;
        this.programme = programme;
        this.views = views;
    }

    private interface Effect {
        void of(Session session, Instant due);
    }

    /**
     * A session that is no longer in the programme has no report to wait for. A deadline may be due before the read models show the
     * session that set it, so they are waited for.
     */
    private DeadlineHandler handler(String name, Effect effect) {
        return new DeadlineHandler() {
            @Override
            public String deadline() {
                return name;
            }

            @Override
            public void fire(String subject, Instant due) {
                views.requireHead(PATIENCE_MILLIS);
                programme.find(UUID.fromString(subject)).ifPresent(session -> effect.of(session, due));
            }
        };
    }

    @Bean
    DeadlineHandler sessionEnds() {
        return handler(ReportDeadline.SESSION_ENDS, (session, due) -> {
            if (!call(session, ReportKind.SHORT)) {
                call(session, ReportKind.FULL);
            }
        });
    }

    @Bean
    DeadlineHandler shortEnds() {
        return handler(ReportDeadline.SHORT_ENDS, (session, due) -> {
            miss(session, ReportKind.SHORT, due);
            call(session, ReportKind.FULL);
        });
    }

    @Bean
    DeadlineHandler fullEnds() {
        return handler(ReportDeadline.FULL_ENDS, (session, due) -> miss(session, ReportKind.FULL, due));
    }

    /** @return whether the edition asks for a report of the kind */
    private boolean call(Session session, ReportKind kind) {
        var edition = programme
                .find(session.edition())
                .orElseThrow(() -> new IllegalStateException("not heard of " + session.edition() + " yet"));
        var due = ReportTimes.of(edition).due(kind, session.endsAt());
        due.ifPresent(at -> send(
                session,
                new ReportCommand.Call(ReportCommand.reportOf(session.id()), ReportSubject.of(session), kind, at)));
        return due.isPresent();
    }

    private void miss(Session session, ReportKind kind, Instant due) {
        send(
                session,
                new ReportCommand.Miss(ReportCommand.reportOf(session.id()), ReportSubject.of(session), kind, due));
    }

    private void send(Session session, ReportCommand command) {
        commands.sendAs("report-deadlines", command, "report:" + session.id());
    }
}
