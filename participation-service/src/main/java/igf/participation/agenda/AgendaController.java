package igf.participation.agenda;

import igf.api.roster.RosterRole;
import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.Seats;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people/me/agenda")
class AgendaController {

    private final AgendaQueries queries;

    AgendaController(AgendaQueries queries) {
        this.queries = queries;
    }

    /**
     * A seat or, if WAITLISTED, a place on the waiting list.
     *
     * @param id the seat's id
     * @param attendance in the room or online
     * @param state CONFIRMED or WAITLISTED
     */
    record AgendaSeat(UUID id, Mode attendance, SeatState state) {
        static AgendaSeat of(Seats.HeldSeat seat) {
            return new AgendaSeat(seat.seat(), seat.attendance(), seat.state());
        }
    }

    /**
     * A session of the released programme.
     *
     * @param sessionId the session's id
     * @param edition the edition's slug
     * @param number the number of the proposal that became the session
     * @param title the session's title
     * @param room the room's slug
     * @param startsAt when it begins
     * @param endsAt when it ends
     * @param roles roles that the caller holds in it, such as MODERATOR; empty with only a seat
     * @param seats seats that the caller has in it; empty with only a role
     * @param overlaps other sessions at the same time for which the caller also has a seat in the room
     */
    record AgendaItem(
            UUID sessionId,
            String edition,
            int number,
            String title,
            String room,
            Instant startsAt,
            Instant endsAt,

            @ArraySchema(schema = @Schema(implementation = RosterRole.class))
            List<String> roles,

            List<AgendaSeat> seats,
            List<UUID> overlaps) {

        static AgendaItem of(Appointment appointment, List<Appointment> all) {
            var session = appointment.releasedSession().session();
            return new AgendaItem(
                    session.id(),
                    session.edition(),
                    session.number(),
                    session.title(),
                    session.room(),
                    session.startsAt(),
                    session.endsAt(),
                    appointment.roles(),
                    appointment.seats().stream().map(AgendaSeat::of).toList(),
                    all.stream()
                            .filter(appointment::overlaps)
                            .map(other -> other.releasedSession().session().id())
                            .toList());
        }
    }

    /**
     * Reads the caller's agenda. It has the released sessions of all editions in which the caller has a seat, or a role
     * on the current roster, sorted by start. It includes the sessions of linked ids. There is one page. 404 for a
     * caller that is not a person.
     */
    @GetMapping
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Pages.Page<AgendaItem>> agenda(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        var all = queries.findByPerson(person).stream()
                .filter(Appointment::isActive)
                .toList();
        var items =
                all.stream().map(appointment -> AgendaItem.of(appointment, all)).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Pages.Page<>(items, null));
    }
}
