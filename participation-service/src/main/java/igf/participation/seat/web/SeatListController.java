package igf.participation.seat.web;

import igf.participation.programme.Programme;
import igf.participation.seat.view.SeatQueries;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An edition's seats, for who sees to rooms and queues while it takes place. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/seats")
class SeatListController {

    private final Programme programme;
    private final SeatQueries queries;
    private final Clock clock;

    SeatListController(Programme programme, SeatQueries queries, Clock clock) {
        this.programme = programme;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * How full a session of the released programme is.
     *
     * @param sessionId the session's id
     * @param number of the session in its edition
     * @param title the session's title
     * @param room name of its room
     * @param startsAt when it begins
     * @param endsAt when it ends
     * @param capacity seats in the room
     * @param confirmed seats in the room that are taken
     * @param online confirmed seats online
     * @param waitlisted how many wait for a seat in the room
     * @param fixed whether the session has ended, so that seats are neither taken nor given back any more
     */
    record SessionSeatCounts(
            UUID sessionId,
            int number,
            String title,
            String room,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int confirmed,
            int online,
            int waitlisted,
            boolean fixed) {

        static SessionSeatCounts of(Session session, SeatQueries.Counts counts, Instant now) {
            var calendar = session.calendar();
            return new SessionSeatCounts(
                    session.id(),
                    session.number(),
                    session.title(),
                    calendar == null ? session.room() : calendar.roomName(),
                    session.startsAt(),
                    session.endsAt(),
                    session.capacity(),
                    counts.confirmed(),
                    counts.online(),
                    counts.waitlisted(),
                    !now.isBefore(session.endsAt()));
        }
    }

    /**
     * Sessions with their seats.
     *
     * @param items in the order in which they are held
     */
    record AllSeatCounts(List<SessionSeatCounts> items) {}

    /**
     * Lists an edition's sessions with their seats. Those of the released programme, in the order in which they are held; all in one
     * page.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = "seats:write")
    ResponseEntity<AllSeatCounts> listSeats(@PathVariable String edition) {
        programme.edition(edition);
        var sessions = programme.sessions(edition).stream()
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::number))
                .toList();
        var counts = queries.sessions(sessions.stream().map(Session::id).toList());
        var now = clock.instant();
        return ResponseEntity.ok(new AllSeatCounts(sessions.stream()
                .map(session -> SessionSeatCounts.of(
                        session, counts.getOrDefault(session.id(), new SeatQueries.Counts(0, 0, 0)), now))
                .toList()));
    }
}
