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

/** Handles the deadlines of reports. Looks up the writers when the deadline is due, since they may change before. */
@Configuration(proxyBeanMethods = false)
class ReportDeadlines {

    private static final long TIMEOUT_MILLIS = 2_000;

    private final Commands commands;
    private final Programme programme;
    private final Views views;

    ReportDeadlines(Commands commands, Programme programme, Views views) {
        this.commands = commands;
        this.programme = programme;
        this.views = views;
    }

    @Bean
    DeadlineHandler.Group reportDeadlineHandlers() {
        return new DeadlineHandler.Group(
                Stream.of(ReportDeadline.values()).map(this::handler).toList());
    }

    /**
     * Skips sessions that were cancelled before they began. Waits for the read models, which may not contain the
     * session yet.
     */
    private DeadlineHandler handler(ReportDeadline deadline) {
        return new DeadlineHandler() {
            @Override
            public String deadline() {
                return deadline.key();
            }

            @Override
            public void fire(String subject, Instant due) {
                views.requireHead(TIMEOUT_MILLIS);
                programme.findHeld(UUID.fromString(subject)).ifPresent(session -> send(deadline, session, due));
            }
        };
    }

    private void send(ReportDeadline deadline, Session session, Instant due) {
        var edition = programme
                .find(session.edition())
                .orElseThrow(() -> new IllegalStateException("the edition " + session.edition() + " is not known yet"));
        deadline.commandFor(session, due, ReportTimes.of(edition))
                .filter(command -> edition.requiresReport(session))
                .ifPresent(command -> commands.sendAs("report-deadlines", command, "report:" + session.id()));
    }
}
