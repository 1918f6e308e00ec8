package igf.scheduling.programme.web;

import igf.api.programme.PlacementsBody;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.Standing;
import igf.scheduling.support.ProgrammeCommands;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/placements")
class PlacementsController {

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final SessionMapper mapper;

    PlacementsController(Api api, ProgrammeCommands programmeCommands, SessionMapper mapper) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.mapper = mapper;
    }

    /**
     * The placed sessions.
     *
     * @param items the sessions after the change
     */
    record Placed(List<PlannedSession> items) {}

    /**
     * Places several sessions together. The service places all sessions or none, and two sessions can swap places. 409
     * with {@code clashes}, 409 {@code SESSION_CANCELLED} and 422 as for a single session. 503 for a session that is
     * not known.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the moves
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Placed> placeSessions(@PathVariable String edition, @RequestBody PlacementsBody body) {
        var placements = body.items().stream()
                .map(move -> new RequestedPlacement(move.session(), move.room(), move.start()))
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
