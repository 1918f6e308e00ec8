package igf.participation.report.reaction;

import igf.participation.programme.Programme;
import igf.participation.report.ReportTimes;
import igf.participation.vocabulary.Session;
import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handles the deadlines of reports. Looks up who has to write a report when the deadline is due. */
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

    @Bean
    DeadlineHandler.Several reportDeadlineHandlers() {
        return new DeadlineHandler.Several(
                Stream.of(ReportDeadline.values()).map(this::handler).toList());
    }

    /**
     * A session that was cancelled before it began has no report to wait for. A deadline may be due before the read models show the
     * session that set it, so they are waited for.
     */
    private DeadlineHandler handler(ReportDeadline deadline) {
        return new DeadlineHandler() {
            @Override
            public String deadline() {
                return deadline.text();
            }

            @Override
            public void fire(String subject, Instant due) {
                views.requireHead(PATIENCE_MILLIS);
                programme.held(UUID.fromString(subject)).ifPresent(session -> send(deadline, session, due));
            }
        };
    }

    private void send(ReportDeadline deadline, Session session, Instant due) {
        var edition = programme
                .find(session.edition())
                .orElseThrow(() -> new IllegalStateException("not heard of " + session.edition() + " yet"));
        deadline.fired(session, due, ReportTimes.of(edition))
                .ifPresent(command -> commands.sendAs("report-deadlines", command, "report:" + session.id()));
    }
}
