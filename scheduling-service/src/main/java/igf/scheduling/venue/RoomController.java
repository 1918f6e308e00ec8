package igf.scheduling.venue;

import igf.api.problem.ProblemKind;
import igf.api.venue.RoomBody;
import igf.api.venue.RoomListed;
import igf.api.venue.RoomShown;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.release.WorkingProgramme;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeCommands;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/rooms")
class RoomController {

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final Releases releases;
    private final Views views;
    private final VenueView view;
    private final WorkingProgramme working;

    RoomController(
            Api api,
            ProgrammeCommands programmeCommands,
            Releases releases,
            Views views,
            VenueView view,
            WorkingProgramme working) {
        this.api = api;
        this.working = working;
        this.releases = releases;
        this.programmeCommands = programmeCommands;
        this.views = views;
        this.view = view;
    }

    /**
     * Adds or changes a room of an edition. Members that are left out become empty. The answer is 201 for a new room,
     * otherwise 200. 422 {@code CLOSURE_WITHOUT_TIME} for a closure that does not end after its start, {@code
     * TIME_SKIPPED} for a time that the clocks jump over. Sessions keep their places in a room that closes; the
     * programme shows the clash {@code ROOM_CLOSED}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug: a-z, 0-9 and dashes
     * @param body name, seats, layouts, equipment and closures
     */
    @PutMapping("/{room}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RoomShown> describe(
            @PathVariable String edition, @PathVariable String room, @RequestBody RoomBody body) {
        if (!ProgrammeCommands.isSlug(room)) {
            throw Problem.malformed(
                    "room",
                    "INVALID_VALUE",
                    "A room's slug must have lowercase letters, digits and hyphens, begin with a letter or digit, and have at most"
                            + " 63 characters.");
        }
        var written = programmeCommands.<DescribedRoom>send(
                edition, new DescribeRoom(edition, RoomMapper.toRoom(room, body), ProgrammeCommands.expectedVersion()));
        var described = written.result();
        var version = described.room().version();
        var shown = RoomMapper.toShown(described.room(), described.edition().zone());
        return described.added()
                ? api.created("/editions/" + edition + "/rooms/" + room, version, written, shown)
                : api.ok(version, written, shown);
    }

    /**
     * Removes a room of an edition. Releases keep it, with their sessions. 409 {@code ROOM_IN_USE} while sessions are
     * placed there; the problem names them.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug
     */
    @DeleteMapping("/{room}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> removeRoom(@PathVariable String edition, @PathVariable String room) {
        var written = programmeCommands.<Boolean>send(
                edition, new RemoveRoom(edition, room, ProgrammeCommands.expectedVersion()));
        if (!written.result()) {
            throw new Problem(ProblemKind.NOT_FOUND, "The edition " + edition + " has no room " + room + ".");
        }
        return api.done(written);
    }

    /**
     * Reads one room. The secretariat gets the present room with its closures; everybody else the released one, and 404
     * before the first release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug
     */
    @GetMapping("/{room}")
    @Allow(everyone = true)
    ResponseEntity<RoomShown> get(@PathVariable String edition, @PathVariable String room, Caller caller) {
        var known = caller.isSecretariat() ? findWorkingRoom(edition, room) : findReleasedRoom(edition, room);
        return known.map(found -> Api.read(found.version(), RoomMapper.toShown(found, working.timeZone(edition))))
                .orElseThrow(Problem::notFound);
    }

    private Optional<Room> findWorkingRoom(String edition, String room) {
        return views.reader(view, VenueView.ROOMS)
                .find(VenueView.id(edition, room))
                .map(VenueView.StoredRoom::room);
    }

    private Optional<Room> findReleasedRoom(String edition, String room) {
        return releases.findCurrent(edition).stream()
                .flatMap(release -> release.rooms().stream())
                .filter(released -> released.room().equals(room))
                .findFirst();
    }

    /**
     * Lists an edition's rooms with their released sessions. The secretariat gets the present rooms; everybody else the
     * released ones, and an empty list before the first release. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<RoomListed>> list(@PathVariable String edition, Caller caller) {
        releases.requireEdition(edition);
        var zone = working.timeZone(edition);
        if (!caller.isSecretariat()) {
            var pinned = InMemoryPages.pinnedVersion();
            var release = pinned.isPresent()
                    ? releases.findByNumber(edition, pinned.getAsInt())
                    : releases.findCurrent(edition);
            return InMemoryPages.of(
                    release.stream()
                            .flatMap(r -> r.rooms().stream().map(room -> RoomMapper.toListed(room, zone, r.sessions())))
                            .toList(),
                    release.map(PublicProgramme::number).orElse(0));
        }
        var sessions =
                releases.findCurrent(edition).map(PublicProgramme::sessions).orElse(List.of());
        return Pages.of(
                views.reader(view, VenueView.ROOMS),
                VenueView.ROOMS.matches(VenueView.StoredRoom::edition, edition),
                views.asOf(view).position(),
                found -> RoomMapper.toListed(found.room(), zone, sessions));
    }
}
