package igf.participation.floor.web;

import igf.api.floor.Floor;
import igf.participation.attendance.Presences;
import igf.participation.floor.FloorCommand;
import igf.participation.floor.FloorPlace;
import igf.participation.floor.FloorRequest;
import igf.participation.floor.SpeakingModeRule;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.Seats;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.access.StreamCredential;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/floor")
class FloorController {

    static final String TOOL_SCOPE = "floor:write";
    private static final long TIMEOUT_MILLIS = 2_000;

    private final Api api;
    private final People people;
    private final Programme programme;
    private final Registrations registrations;
    private final Presences presences;
    private final Seats seats;
    private final FloorReader reader;
    private final Views views;
    private final FloorAccess floorAccess;
    private final LiveFloor liveFloor;
    private final LinkedIds links;

    FloorController(
            Api api,
            People people,
            Programme programme,
            Registrations registrations,
            Presences presences,
            Seats seats,
            FloorReader reader,
            Views views,
            FloorAccess floorAccess,
            LiveFloor liveFloor,
            LinkedIds links) {
        this.api = api;
        this.people = people;
        this.programme = programme;
        this.registrations = registrations;
        this.presences = presences;
        this.seats = seats;
        this.reader = reader;
        this.views = views;
        this.floorAccess = floorAccess;
        this.liveFloor = liveFloor;
        this.links = links;
    }

    /**
     * Asks for the floor of a session. The answer is 201 for a new request. It is 200 for a person who already waits:
     * their request changes, so a raised hand may become a question. A person who was seen in the room or online joins
     * that queue, whatever the request says. Otherwise a person who says that they are online is online. A person who
     * says that they are in the room is believed unless their seat, or without a seat their registration, is online.
     * 422 {@code FIELD_REQUIRED} for a question without a text. For the registration: 403 {@code NOT_YOURS}, 404 {@code
     * REGISTRATION_UNKNOWN}, 409 {@code REGISTRATION_NOT_CONFIRMED}, 422 {@code OTHER_EDITION}. 409 {@code
     * SESSION_NOT_RELEASED} before the session's first release, 409 {@code SESSION_CANCELLED} after it left the
     * programme.
     *
     * @param session the session's id
     * @param body the registration, its mode, and the kind and text of the request
     */
    @PostMapping
    @Allow(scopes = TOOL_SCOPE, authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Floor.Place> askForFloor(
            @PathVariable UUID session, @RequestBody Floor.NewRequest body, Caller caller) {
        var registration = caller.mayUse(TOOL_SCOPE)
                ? registrations.requireConfirmed(body.registrationId())
                : registrations.requireOwn(body.registrationId(), caller.person());
        var known = programme.requireInProgramme(session);
        if (!known.edition().equals(registration.entry().edition())) {
            throw new RefusedException(Refusal.rule(
                    "OTHER_EDITION", "/registrationId", "The registration is for another edition than the session."));
        }
        var floor = FloorCommand.floorId(session);
        return api.<FloorPlace, Floor.Place>answer(
                new FloorCommand.Ask(floor, session, known.edition(), buildRequest(session, registration, body)),
                written -> written.result().fresh() ? createdResponse(session, written) : okResponse(session, written));
    }

    private ResponseEntity<Floor.Place> createdResponse(UUID session, CommandResult<FloorPlace> written) {
        var place = toPlace(written.result());
        return api.created(
                "/sessions/" + session + "/floor/" + place.id(),
                written.versionOf(FloorCommand.floorId(session)),
                written,
                place);
    }

    private ResponseEntity<Floor.Place> okResponse(UUID session, CommandResult<FloorPlace> written) {
        return api.ok(written.versionOf(FloorCommand.floorId(session)), written, toPlace(written.result()));
    }

    static Floor.Place toPlace(FloorPlace place) {
        return new Floor.Place(place.id(), place.state(), place.position());
    }

    private FloorRequest buildRequest(UUID session, RegistrationState registration, Floor.NewRequest body) {
        var text = body.text() == null || body.text().isBlank()
                ? null
                : body.text().strip();
        // Waits for the views, so that a seat taken a moment ago counts.
        views.requireHead(TIMEOUT_MILLIS);
        var modeRule = new SpeakingModeRule(
                presences.presentModes(session, registration.id()),
                seats.findMode(registration.id(), session),
                registration.entry().attendance());
        return new FloorRequest(
                Api.newId(),
                registration.id(),
                registration.person(),
                modeRule.decide(body.mode()),
                body.kind(),
                registration.entry().name(),
                text == null ? null : people.seal(registration.person(), text));
    }

    /**
     * Withdraws a request for the floor. Only the person who made it may, or a tool for them; 403 {@code NOT_YOURS} for
     * anybody else. 404 if there is no such request.
     *
     * @param session the session's id
     * @param request the request's id
     */
    @DeleteMapping("/{request}")
    @Allow(scopes = TOOL_SCOPE, authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Void> withdrawFloorRequest(@PathVariable UUID session, @PathVariable UUID request, Caller caller) {
        var person = caller.person();
        if (person == null && !caller.mayUse(TOOL_SCOPE)) {
            throw new RefusedException(Refusal.forbidden("NOT_YOURS", "This is not your request."));
        }
        var ids = person == null || caller.mayUse(TOOL_SCOPE) ? null : links.linkedIds(person);
        return api.done(api.send(new FloorCommand.Withdraw(FloorCommand.floorId(session), request, ids)));
    }

    /**
     * Reads who speaks and who waits. The speaker comes first, then the queue in the order of turns, then those who
     * have spoken. Each item has the members that the caller may see. With {@code Accept: text/event-stream} the
     * service sends the queue as event {@code floor} each time it changes. Such a connection ends after ten minutes;
     * open it again. It also ends within ten seconds after the caller's token or key is deleted or expires. 403 for a
     * caller who does not take part, 429 for one with too many such connections, 503 if there are too many in all. 409
     * {@code SESSION_NOT_RELEASED} before the session's first release, 409 {@code SESSION_CANCELLED} after it left the
     * programme.
     *
     * @param session the session's id
     */
    @GetMapping
    @Allow(scopes = TOOL_SCOPE, authenticated = true, personalScopes = Allow.ME)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Floor.Queue.class)),
                @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))
            })
    ResponseEntity<?> queue(
            @PathVariable UUID session,
            Caller caller,
            StreamCredential credential,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (!floorAccess.isAllowed(caller, session)) {
            throw Problem.forbidden(
                    "This is not open to you. A person needs a seat or a role in the session," + " a tool the scope "
                            + TOOL_SCOPE + ".",
                    TOOL_SCOPE);
        }
        programme.requireSession(session);
        if (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Accel-Buffering", "no")
                    .body(liveFloor.follow(session, caller, credential));
        }
        var queue = reader.read(session, caller);
        return queue.version() < 0 ? ResponseEntity.ok(queue.shown()) : Api.read(queue.version(), queue.shown());
    }
}
