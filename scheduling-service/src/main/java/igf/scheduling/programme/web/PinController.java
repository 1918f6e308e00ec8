package igf.scheduling.programme.web;

import igf.api.programme.PinBody;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.programme.ProgrammeCommand.PinSession;
import igf.scheduling.programme.ProgrammeCommand.UnpinSession;
import igf.scheduling.programme.Standing;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.support.ProgrammeCommands;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{id:[0-9a-fA-F-]{36}}/pin")
class PinController {

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final ProgrammeQueries queries;
    private final SessionMapper mapper;

    PinController(Api api, ProgrammeCommands programmeCommands, ProgrammeQueries queries, SessionMapper mapper) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.mapper = mapper;
    }

    /**
     * Pins a session to its place, so that no plan moves it. The pin stays if somebody moves the session, and ends when
     * the session loses its place or is cancelled. Another reason replaces the pin. The answer is the session after the
     * change. 422 {@code SESSION_UNPLACED} without a place; 409 {@code SESSION_CANCELLED} for a cancelled session.
     *
     * @param id the session's id
     * @param body the reason
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> pinSession(@PathVariable UUID id, @RequestBody PinBody body) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        return sessionResponse(
                programmeCommands.send(edition, new PinSession(edition, id, body.reason(), expectedVersion)));
    }

    /**
     * Removes the pin of a session. A session that is not pinned stays as it is. The answer is the session after the
     * change.
     *
     * @param id the session's id
     */
    @DeleteMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> unpinSession(@PathVariable UUID id) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        return sessionResponse(programmeCommands.send(edition, new UnpinSession(edition, id, expectedVersion)));
    }

    private ResponseEntity<PlannedSession> sessionResponse(CommandResult<Standing> written) {
        var standing = written.result();
        return api.ok(standing.session().version(), written, mapper.toPlanned(standing));
    }
}
