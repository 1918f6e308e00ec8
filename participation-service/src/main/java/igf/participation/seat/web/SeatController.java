package igf.participation.seat.web;

import igf.api.seat.SeatBody;
import igf.api.seat.SeatCounts;
import igf.api.seat.SeatTaken;
import igf.api.vocabulary.Mode;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.SeatPlace;
import igf.participation.seat.SeatReturn;
import igf.participation.seat.view.SeatQueries;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/seats")
class SeatController {

    private static final String TOOL_SCOPE = "seats:write";

    private final Api api;
    private final Programme programme;
    private final Registrations registrations;
    private final SeatQueries queries;
    private final Clock clock;

    SeatController(Api api, Programme programme, Registrations registrations, SeatQueries queries, Clock clock) {
        this.clock = clock;
        this.api = api;
        this.programme = programme;
        this.registrations = registrations;
        this.queries = queries;
    }

    /**
     * Takes a seat in a session. If the room is full, the person joins the waiting list and gets a seat, with a mail,
     * as soon as one becomes free. Repeating the call for the same registration and place returns the existing seat,
     * with 200. A person with a seat online who asks for the room keeps it until there is one in the room.
     *
     * <p>Nobody can have seats in two rooms at the same time. If the person has a seat in another room then, under any
     * linked id, the answer is 409 {@code SEATS_OVERLAP}, whose {@code args} name that session. Sent again with its id
     * in {@code inPlaceOf}, the call gives that seat back and takes this one, or does neither. A place on the waiting
     * list does not count as a seat.
     *
     * <p>409 {@code SESSION_NOT_RELEASED} before the session's first release, 409 {@code SESSION_CANCELLED} or {@code
     * SESSION_ENDED} afterwards, 409 {@code SESSION_WITHOUT_SEATS} for a kind of session without seats, 409 {@code
     * ROOM_FULL} for a swap without a free seat. For the registration: 403 {@code NOT_YOURS}, 404 {@code
     * REGISTRATION_UNKNOWN}, 409 {@code REGISTRATION_NOT_CONFIRMED}, 422 {@code OTHER_EDITION}.
     *
     * @param session the session's id
     * @param body the registration, and whether the seat is in the room or online
     */
    @PostMapping
    @Allow(scopes = TOOL_SCOPE, authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<SeatTaken> take(@PathVariable UUID session, @RequestBody SeatBody body, Caller caller) {
        var registration = caller.mayUse(TOOL_SCOPE)
                ? registrations.requireConfirmed(body.registrationId())
                : registrations.requireOwn(body.registrationId(), caller.person());
        var known = programme.requireInProgramme(session);
        if (!programme.requireEdition(known.edition()).offersSeats(known)) {
            throw new RefusedException(Refusal.conflict(
                    "SESSION_WITHOUT_SEATS", "Everybody can come to this session; there are no seats to take."));
        }
        var room = Room.of(known);
        if (!room.edition().equals(registration.entry().edition())) {
            throw new RefusedException(Refusal.rule(
                    "OTHER_EDITION", "/registrationId", "The registration is for another edition than the session."));
        }
        return api.<SeatPlace, SeatTaken>answer(
                new SeatCommand.Take(
                        room.seatsId(), room, buildSeat(registration, session, body.attendance()), body.inPlaceOf()),
                written -> takenResponse(session, written.versionOf(room.seatsId()), written));
    }

    private ResponseEntity<SeatTaken> takenResponse(
            UUID session, @Nullable Long version, CommandResult<SeatPlace> written) {
        var place = written.result();
        var taken = new SeatTaken(place.id(), place.state(), place.position());
        return place.fresh()
                ? api.created("/sessions/" + session + "/seats/" + place.id(), version, written, taken)
                : api.ok(version, written, taken);
    }

    private static Seat buildSeat(RegistrationState registration, UUID session, Mode attendance) {
        var entry = registration.entry();
        return new Seat(
                Seat.id(registration.id(), session),
                registration.id(),
                entry.person(),
                attendance,
                entry.name(),
                entry.email(),
                entry.language());
    }

    /**
     * Gives a seat back. It goes to the first person on the waiting list without a seat elsewhere at that time. 409
     * {@code SESSION_ENDED} once the session has ended: its seats are fixed then.
     *
     * @param session the session's id
     * @param seat the seat's id
     */
    @DeleteMapping("/{seat}")
    @Allow(scopes = TOOL_SCOPE, guard = OwnSeatGuard.class, personalScopes = Allow.ME)
    ResponseEntity<Void> giveBack(@PathVariable UUID session, @PathVariable UUID seat) {
        var seats = SeatCommand.seatsId(session);
        return api.done(api.send(new SeatCommand.GiveBack(seats, seat, SeatReturn.Reason.GIVEN_BACK)));
    }

    /**
     * Counts a session's seats. The response has the numbers of seats taken in the room and online, and of people who
     * wait. 409 {@code SESSION_NOT_RELEASED} before the session's first release, 409 {@code SESSION_CANCELLED} after it
     * left the programme.
     *
     * @param session the session's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = TOOL_SCOPE, guard = ParticipantGuard.class, personalScopes = Allow.ME)
    ResponseEntity<SeatCounts> counts(@PathVariable UUID session) {
        var counts = queries.findCounts(session);
        var known = programme.requireSession(session);
        return ResponseEntity.ok(new SeatCounts(
                known.capacity(),
                counts.confirmed(),
                counts.online(),
                counts.waitlisted(),
                !clock.instant().isBefore(known.endsAt())));
    }
}
