package igf.participation.agenda.reaction;

import igf.participation.agenda.MarkedSessions;
import igf.participation.agenda.NoteInterest;
import igf.participation.programme.Programme;
import igf.participation.seat.Seats;
import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the interest in a session at the end of a period in which it changed. */
@Component
class InterestDeadline implements DeadlineHandler {

    static final String NAME = "agenda.count-interest";

    private static final String SEPARATOR = "/";
    private static final long TIMEOUT_MILLIS = 1_000;

    private final Commands commands;
    private final Programme programme;
    private final MarkedSessions marked;
    private final Seats seats;
    private final Views views;

    InterestDeadline(Commands commands, Programme programme, MarkedSessions marked, Seats seats, Views views) {
        this.commands = commands;
        this.programme = programme;
        this.marked = marked;
        this.seats = seats;
        this.views = views;
    }

    /** Names the period too, so that a change in the next one does not postpone the count. */
    static String subject(UUID session, Instant end) {
        return session + SEPARATOR + end;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    /**
     * Waits for the read models, which must know the changes at the very end of the period. All deadlines of the
     * service wait with it, so it does not wait long; this deadline is then still due.
     */
    @Override
    public void fire(String subject, Instant due) {
        views.requireHead(TIMEOUT_MILLIS);
        var session = UUID.fromString(subject.substring(0, subject.indexOf(SEPARATOR)));
        programme
                .findLastReleased(session)
                .ifPresent(released -> commands.sendAs(
                        NAME,
                        new NoteInterest(released.session().edition(), session, count(session)),
                        NAME + ":" + subject));
    }

    private int count(UUID session) {
        var numbers = seats.countSeats(session);
        return Math.max((int) marked.countMarks(session), numbers.confirmed() + numbers.waitlisted());
    }
}
