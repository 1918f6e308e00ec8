package igf.participation.seat.web;

import igf.api.seat.SeatCountsList;
import igf.api.seat.SessionSeatCounts;
import igf.participation.programme.Programme;
import igf.participation.seat.view.SeatQueries;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

    private static SessionSeatCounts toSeatCounts(Session session, SeatQueries.Counts counts, Instant now) {
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

    /**
     * Lists an edition's sessions with their seats. They are the sessions of the released programme whose kind has
     * seats, sorted by start, on one page.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = "seats:write")
    ResponseEntity<SeatCountsList> listSeats(@PathVariable String edition) {
        var rules = programme.requireEdition(edition);
        var sessions = programme.sessions(edition).stream()
                .filter(rules::offersSeats)
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::number))
                .toList();
        var counts = queries.findCounts(sessions.stream().map(Session::id).toList());
        var now = clock.instant();
        return ResponseEntity.ok(new SeatCountsList(
                sessions.stream()
                        .map(session -> toSeatCounts(
                                session, counts.getOrDefault(session.id(), new SeatQueries.Counts(0, 0, 0)), now))
                        .toList(),
                null));
    }
}
