package igf.scheduling.programme.web;

import igf.api.programme.PlacementBody;
import igf.api.programme.PlacementsBody;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.programme.ProgrammeCommand;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.Standing;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.vocabulary.Place;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class PlacementController {

    private static final String ONE = "/sessions/{id:[0-9a-fA-F-]{36}}/placement";

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final ProgrammeQueries queries;
    private final SessionMapper mapper;

    PlacementController(Api api, ProgrammeCommands programmeCommands, ProgrammeQueries queries, SessionMapper mapper) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.mapper = mapper;
    }

    /**
     * The placed sessions.
     *
     * @param items the sessions after the change
     */
    record Placed(List<PlannedSession> items) {}

    /**
     * Places a session in a room. A workshop starts with a slot of the grid; any other session starts at any full five
     * minutes on a day of the grid. The answer is the session after the change. 409 with {@code clashes} for
     * double-booking: a HARD clash is always rejected, a SOFT one unless {@code acknowledge} names its kind; {@code
     * alternatives} are up to three free places. 409 {@code SESSION_CANCELLED} for a cancelled session. 422 {@code
     * ROOM_UNKNOWN} for an unknown room, {@code ROOM_REQUIRED} for a session with people and no room, {@code
     * SLOT_UNKNOWN}, {@code START_NOT_POSSIBLE} or {@code TIME_SKIPPED} for an impossible time, {@code REASON_REQUIRED}
     * without a reason once the session has begun or the programme is frozen. A pinned session stays pinned in its new
     * place.
     *
     * @param id the session's id
     * @param body room, time and accepted clashes
     */
    @PutMapping(ONE)
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> placeSession(@PathVariable UUID id, @RequestBody PlacementBody body) {
        var expectedVersion = Api.requireIfMatch();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        var acknowledge = body.acknowledge() == null ? Set.<String>of() : Set.copyOf(body.acknowledge());
        return sessionResponse(programmeCommands.send(
                edition,
                new ProgrammeCommand.Place(
                        edition,
                        id,
                        Place.roomOrAll(body.room()),
                        body.start(),
                        acknowledge,
                        body.reason(),
                        expectedVersion)));
    }

    /**
     * Removes a session from its place, and its pin. The slot is free again. The public sees the change with the next
     * release. 422 {@code REASON_REQUIRED} without a reason once the session has begun, and for a session that was
     * released once the programme is frozen.
     *
     * @param id the session's id
     * @param reason why the session leaves its place, at most 2000 characters
     */
    @DeleteMapping(ONE)
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> unplaceSession(
            @PathVariable UUID id, @RequestParam(required = false) @Size(max = 2000) @Nullable String reason) {
        var expectedVersion = Api.requireIfMatch();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        return sessionResponse(programmeCommands.send(edition, new Unplace(edition, id, reason, expectedVersion)));
    }

    private ResponseEntity<PlannedSession> sessionResponse(CommandResult<Standing> written) {
        var standing = written.result();
        return api.ok(standing.session().version(), written, mapper.toPlanned(standing));
    }

    /**
     * Places several sessions together. The service places all sessions or none, and two sessions can swap places. 409
     * with {@code clashes}, 409 {@code SESSION_CANCELLED} and 422 as for a single session. 503 for a session that is
     * not known.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the moves
     */
    @PostMapping("/editions/{edition}/placements")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Placed> placeSessions(@PathVariable String edition, @RequestBody PlacementsBody body) {
        var placements = body.items().stream()
                .map(move -> new RequestedPlacement(move.session(), Place.roomOrAll(move.room()), move.start()))
                .toList();
        var acknowledge = body.acknowledge() == null ? Set.<String>of() : Set.copyOf(body.acknowledge());
        return programmeCommands.<List<Standing>, Placed>answer(
                edition,
                new PlaceTogether(edition, placements, acknowledge, body.reason()),
                written -> api.ok(
                        null,
                        written,
                        new Placed(
                                written.result().stream().map(mapper::toPlanned).toList())));
    }
}
