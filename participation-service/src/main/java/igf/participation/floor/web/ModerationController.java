package igf.participation.floor.web;

import igf.api.floor.Floor;
import igf.participation.floor.FloorCommand;
import igf.participation.floor.FloorPlace;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets moderators grant and dismiss requests for the floor, take grants back and end turns. */
@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/floor")
class ModerationController {

    private final Api api;

    ModerationController(Api api) {
        this.api = api;
    }

    /**
     * Gives somebody the floor. The chair may call anybody who waits; the turn of the previous speaker ends. 404 if
     * there is no such request, 409 {@code ALREADY_DONE} if its turn is over.
     *
     * @param session the session's id
     * @param request the request's id
     */
    @PostMapping("/{request}/grant")
    @Allow(
            roles = "SECRETARIAT",
            scopes = FloorController.TOOL_SCOPE,
            guard = ModeratorGuard.class,
            personalScopes = Allow.ME)
    ResponseEntity<Floor.Place> grantFloor(@PathVariable UUID session, @PathVariable UUID request) {
        return api.<FloorPlace, Floor.Place>answer(
                new FloorCommand.Grant(FloorCommand.floorId(session), request),
                written -> okResponse(session, written));
    }

    /**
     * Takes a grant of the floor back. Use it for a grant that was a mistake: the person returns to their old place and
     * the turn does not count. 404 if there is no such request, 409 {@code ALREADY_DONE} if its turn is over.
     *
     * @param session the session's id
     * @param request the request's id
     */
    @DeleteMapping("/{request}/grant")
    @Allow(
            roles = "SECRETARIAT",
            scopes = FloorController.TOOL_SCOPE,
            guard = ModeratorGuard.class,
            personalScopes = Allow.ME)
    ResponseEntity<Floor.Place> takeFloorGrantBack(@PathVariable UUID session, @PathVariable UUID request) {
        return api.<FloorPlace, Floor.Place>answer(
                new FloorCommand.TakeGrantBack(FloorCommand.floorId(session), request),
                written -> okResponse(session, written));
    }

    /**
     * Dismisses a request for the floor. The person leaves the queue without a turn and may ask again. 404 if there is
     * no such request, 409 {@code SPEAKING} if the person has the floor.
     *
     * @param session the session's id
     * @param request the request's id
     */
    @PostMapping("/{request}/dismissal")
    @Allow(
            roles = "SECRETARIAT",
            scopes = FloorController.TOOL_SCOPE,
            guard = ModeratorGuard.class,
            personalScopes = Allow.ME)
    ResponseEntity<Void> dismissFloorRequest(@PathVariable UUID session, @PathVariable UUID request) {
        return api.done(api.send(new FloorCommand.Dismiss(FloorCommand.floorId(session), request)));
    }

    /**
     * Ends a speaker's turn. The answer is 404 if there is no such request, 409 {@code NOT_SPEAKING} if it still waits.
     *
     * @param session the session's id
     * @param request the request's id
     */
    @PostMapping("/{request}/done")
    @Allow(
            roles = "SECRETARIAT",
            scopes = FloorController.TOOL_SCOPE,
            guard = ModeratorGuard.class,
            personalScopes = Allow.ME)
    ResponseEntity<Floor.Place> finishFloorRequest(@PathVariable UUID session, @PathVariable UUID request) {
        return api.<FloorPlace, Floor.Place>answer(
                new FloorCommand.Finish(FloorCommand.floorId(session), request),
                written -> okResponse(session, written));
    }

    private ResponseEntity<Floor.Place> okResponse(UUID session, CommandResult<FloorPlace> written) {
        return api.ok(
                written.versionOf(FloorCommand.floorId(session)), written, FloorController.toPlace(written.result()));
    }
}
