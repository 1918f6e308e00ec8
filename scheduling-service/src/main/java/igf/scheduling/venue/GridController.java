package igf.scheduling.venue;

import igf.api.problem.ProblemKind;
import igf.api.venue.GridBody;
import igf.api.venue.GridDayBody;
import igf.api.venue.GridDayShown;
import igf.api.venue.GridShiftBody;
import igf.api.venue.GridShown;
import igf.api.venue.GridSlotShown;
import igf.platform.command.CommandResult;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.ShiftGrid;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.support.ProgrammeCommands;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/grid")
class GridController {

    private static final int MAX_DATES = 60;

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final Releases releases;
    private final Views views;
    private final VenueView view;

    GridController(Api api, ProgrammeCommands programmeCommands, Releases releases, Views views, VenueView view) {
        this.api = api;
        this.releases = releases;
        this.programmeCommands = programmeCommands;
        this.views = views;
        this.view = view;
    }

    /**
     * Sets an edition's days and slots. They replace the previous grid. 409 {@code SLOT_IN_USE} while a session is
     * placed in a slot that would be removed; 422 {@code DAY_TWICE} for a duplicate day of a room, {@code
     * SLOTS_OVERLAP} for overlapping slots, {@code ROOM_UNKNOWN} for an unknown room.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the days with their slots
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<GridShown> lay(@PathVariable String edition, @RequestBody GridBody body) {
        requireFewDates(body);
        var days = body.days().stream()
                .map(day -> new Day(
                        day.date(),
                        day.slots().stream()
                                .map(slot -> new Slot(slot.start(), slot.minutes()))
                                .toList(),
                        day.rooms()))
                .toList();
        return gridResponse(programmeCommands.send(
                edition, new LayGrid(edition, days, body.bufferMinutes(), ProgrammeCommands.expectedVersion())));
    }

    /** Limits the dates, of which each can have an item for each room. */
    static void requireFewDates(GridBody body) {
        if (body.days().stream().map(GridDayBody::date).distinct().count() > MAX_DATES) {
            throw new Problem(
                    ProblemKind.MALFORMED,
                    "The grid has too many dates.",
                    List.of(new Problem.Flaw(
                            "/days",
                            "INVALID_VALUE",
                            "days must have at most " + MAX_DATES + " dates.",
                            "≤ " + MAX_DATES)));
        }
    }

    /**
     * Moves an edition's days and all placed sessions by a number of days. Pins stay; clashes that a closed room causes
     * are shown. 422 {@code DAY_OUTSIDE_EDITION} if a day would leave the edition's days, {@code TIME_SKIPPED} for a
     * time that the clocks jump over, {@code REASON_REQUIRED} without a reason once a session has begun or the
     * programme is frozen.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body how many days, and why
     */
    @PostMapping("/shift")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<GridShown> shiftGrid(@PathVariable String edition, @RequestBody GridShiftBody body) {
        return gridResponse(programmeCommands.send(
                edition, new ShiftGrid(edition, body.days(), body.reason(), ProgrammeCommands.expectedVersion())));
    }

    private ResponseEntity<GridShown> gridResponse(CommandResult<Grid> written) {
        return api.ok(written.result().version(), written, toShown(written.result()));
    }

    /**
     * Reads an edition's days and slots. The secretariat gets the present grid; everybody else the released one, and
     * 404 before the first release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<GridShown> get(@PathVariable String edition, Caller caller) {
        releases.requireEdition(edition);
        var grid = caller.isSecretariat()
                ? findWorkingGrid(edition)
                : releases.findCurrent(edition).map(PublicProgramme::grid);
        return grid.map(found -> Api.read(found.version(), toShown(found)))
                .orElseThrow(() -> new Problem(
                        ProblemKind.NOT_FOUND,
                        "The edition " + edition + " has no "
                                + (caller.isSecretariat() ? "days and slots yet." : "released days and slots yet.")));
    }

    private static GridShown toShown(Grid grid) {
        return new GridShown(
                grid.days().stream()
                        .map(day -> new GridDayShown(
                                day.date(),
                                day.slots().stream()
                                        .map(slot ->
                                                new GridSlotShown(slot.start().toString(), slot.minutes()))
                                        .toList(),
                                day.rooms()))
                        .toList(),
                (int) grid.buffer().toMinutes());
    }

    private Optional<Grid> findWorkingGrid(String edition) {
        return views.reader(view, VenueView.GRIDS).find(edition).map(VenueView.StoredGrid::grid);
    }
}
