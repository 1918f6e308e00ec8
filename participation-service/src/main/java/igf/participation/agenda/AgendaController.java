package igf.participation.agenda;

import igf.api.roster.RosterRole;
import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.programme.Programme;
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
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people/me/agenda")
class AgendaController {

    private final Api api;
    private final AgendaQueries queries;
    private final Programme programme;

    AgendaController(Api api, AgendaQueries queries, Programme programme) {
        this.api = api;
        this.queries = queries;
        this.programme = programme;
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
     * @param marked whether the caller has marked it
     * @param clashes other sessions of the agenda at the same time
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
            List<UUID> overlaps,
            boolean marked,
            List<UUID> clashes) {

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
                    ids(all, appointment::overlaps),
                    appointment.isMarked(),
                    ids(all, appointment::clashesWith));
        }

        private static List<UUID> ids(List<Appointment> all, Predicate<Appointment> matches) {
            return all.stream()
                    .filter(matches)
                    .map(other -> other.releasedSession().session().id())
                    .toList();
        }
    }

    /**
     * Reads the caller's agenda. It has the released sessions of all editions which the caller has marked, or in which
     * they have a seat, or a role on the current roster, sorted by start. It includes the sessions of linked ids. There
     * is one page. 404 for a caller that is not a person.
     */
    @GetMapping
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Pages.Page<AgendaItem>> agenda(Caller caller) {
        var all = queries.findByPerson(requirePerson(caller)).stream()
                .filter(Appointment::isActive)
                .toList();
        var items =
                all.stream().map(appointment -> AgendaItem.of(appointment, all)).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Pages.Page<>(items, null));
    }

    /**
     * Marks a session, so that it is in the caller's agenda. A mark is no seat and needs no registration. Repeating the
     * call changes nothing. 404 for a caller that is not a person, 409 {@code SESSION_NOT_RELEASED} before the session's
     * first release, 409 {@code SESSION_CANCELLED} after it left the programme.
     *
     * @param session the session's id
     */
    @PutMapping("/{session}")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Void> markSession(@PathVariable UUID session, Caller caller) {
        var person = requirePerson(caller);
        var marked = programme.requireInProgramme(session).id();
        return api.done(
                api.sendUnconditionally(new AgendaCommand.Mark(AgendaCommand.agendaId(person), person, marked)));
    }

    /**
     * Removes a mark. Seats and roles in the session stay. Repeating the call changes nothing. 404 for a caller that is
     * not a person.
     *
     * @param session the session's id
     */
    @DeleteMapping("/{session}")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Void> unmarkSession(@PathVariable UUID session, Caller caller) {
        return queries.idsWithMark(requirePerson(caller), session).stream()
                .map(id -> api.done(
                        api.sendUnconditionally(new AgendaCommand.Unmark(AgendaCommand.agendaId(id), session))))
                .reduce((_, last) -> last)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static UUID requirePerson(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        return person;
    }
}
