package igf.participation.agenda;

import igf.api.agenda.SessionInterest;
import igf.participation.programme.Programme;
import igf.participation.seat.Seats;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/interest")
class InterestController {

    private final AgendaQueries queries;
    private final Seats seats;
    private final Programme programme;

    InterestController(AgendaQueries queries, Seats seats, Programme programme) {
        this.queries = queries;
        this.seats = seats;
        this.programme = programme;
    }

    /**
     * Counts the people who want to be in a session: those who have marked it, and its seats. 409 {@code
     * SESSION_NOT_RELEASED} before the session's first release, 409 {@code SESSION_CANCELLED} after it left the
     * programme.
     *
     * @param session the session's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    SessionInterest getInterest(@PathVariable UUID session) {
        var known = programme.requireSession(session).id();
        var counts = seats.countSeats(known);
        return new SessionInterest(queries.countMarks(known), counts.confirmed(), counts.online(), counts.waitlisted());
    }
}
