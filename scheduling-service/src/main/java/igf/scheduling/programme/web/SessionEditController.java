package igf.scheduling.programme.web;

import igf.api.programme.SessionBody;
import igf.api.programme.SessionPatch;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.programme.ProgrammeCommand.CreateSession;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.Standing;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.session.SessionDraft;
import igf.scheduling.support.ProgrammeCommands;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writes sessions without a proposal. */
@RestController
@RequestMapping(Api.BASE)
class SessionEditController {

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final ProgrammeQueries queries;
    private final SessionMapper mapper;

    SessionEditController(
            Api api, ProgrammeCommands programmeCommands, ProgrammeQueries queries, SessionMapper mapper) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.mapper = mapper;
    }

    /**
     * Adds a session without a proposal. It has no place yet; it can start at any full five minutes on a day of the
     * grid. Its number is above those of all proposals. 422 {@code KIND_UNKNOWN} for a kind that the edition's rules do
     * not list, and for WORKSHOP; {@code SUBTHEME_UNKNOWN} for an unknown subtheme.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the session
     */
    @PostMapping("/editions/{edition}/sessions")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> createSession(@PathVariable String edition, @RequestBody SessionBody body) {
        var draft = new SessionDraft(
                body.kind(),
                body.title(),
                body.description(),
                body.minutes(),
                body.layout(),
                body.subthemes(),
                body.language(),
                body.interpretation(),
                body.needs(),
                body.expected(),
                body.exclusive());
        return programmeCommands.<Standing, PlannedSession>answer(
                edition, new CreateSession(edition, draft), this::createdResponse);
    }

    private ResponseEntity<PlannedSession> createdResponse(CommandResult<Standing> written) {
        var session = written.result().session();
        return api.created("/sessions/" + session.id(), session.version(), written, mapper.toPlanned(written.result()));
    }

    /**
     * Changes a session without a proposal. It keeps its place; if it no longer fits there, the programme shows the
     * clash. The public sees the change with the next release. 409 {@code SESSION_OF_PROPOSAL} for a workshop, 409
     * {@code SESSION_CANCELLED} for a cancelled session. 422 as for a new session, {@code KIND_NEEDS_ROOM} for a kind
     * with people while it is placed in all rooms, {@code KIND_RELEASED} for another kind after its first release, and
     * {@code REASON_REQUIRED} for another length without a reason once the session has begun or the programme is frozen.
     *
     * @param id the session's id
     * @param body the changes
     */
    @PatchMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlannedSession> editSession(@PathVariable UUID id, @RequestBody SessionPatch body) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        var changes = new SessionDraft(
                body.kind(),
                body.title(),
                body.description(),
                body.minutes(),
                body.layout(),
                body.subthemes(),
                body.language(),
                body.interpretation(),
                body.needs(),
                body.expected(),
                body.exclusive());
        return programmeCommands.<Standing, PlannedSession>answer(
                edition,
                new EditSession(edition, id, changes, body.reason(), expectedVersion),
                written -> api.ok(written.result().session().version(), written, mapper.toPlanned(written.result())));
    }

    /**
     * Removes a session without a proposal. A session that was in a release is cancelled instead: the public sees the
     * reason with the next release. 409 {@code SESSION_OF_PROPOSAL} for a workshop, whose proposal decides; 409 {@code
     * SESSION_CANCELLED} for a cancelled session. 422 {@code REASON_REQUIRED} without a reason once it was released.
     *
     * @param id the session's id
     * @param reason why it is cancelled, for the public, at most 300 characters
     */
    @DeleteMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> removeSession(
            @PathVariable UUID id, @RequestParam(required = false) @Size(max = 300) @Nullable String reason) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        return programmeCommands.<@Nullable Object, Void>answer(
                edition, new RemoveSession(edition, id, reason, expectedVersion), api::done);
    }
}
