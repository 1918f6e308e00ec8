package igf.scheduling.venue;

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
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.support.ProgrammeMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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

    RoomController(Api api, ProgrammeCommands programmeCommands, Releases releases, Views views, VenueView view) {
        this.api = api;
        this.releases = releases;
        this.programmeCommands = programmeCommands;
        this.views = views;
        this.view = view;
    }

    /**
     * Adds or changes a room of an edition. The answer is 201 the first time, 200 after that.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug: a-z, 0-9 and dashes
     * @param body name, seats and layouts
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
        var layouts = body.layouts() == null ? List.<String>of() : body.layouts();
        var written = programmeCommands.<Room>send(
                edition,
                new DescribeRoom(
                        edition, room, body.name(), body.capacity(), layouts, ProgrammeCommands.expectedVersion()));
        var described = written.result();
        return described.version() == 0 && written.last() != null
                ? api.created("/editions/" + edition + "/rooms/" + room, 0L, written, toShown(described))
                : api.ok(described.version(), written, toShown(described));
    }

    /**
     * Reads one room. The secretariat gets the present room; everybody else the released one, and 404 before the first
     * release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug
     */
    @GetMapping("/{room}")
    @Allow(everyone = true)
    ResponseEntity<RoomShown> get(@PathVariable String edition, @PathVariable String room, Caller caller) {
        var known = caller.isSecretariat() ? findWorkingRoom(edition, room) : findReleasedRoom(edition, room);
        return known.map(found -> Api.read(found.version(), toShown(found))).orElseThrow(Problem::notFound);
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
        if (!caller.isSecretariat()) {
            var pinned = InMemoryPages.pinnedVersion();
            var release = pinned.isPresent()
                    ? releases.findByNumber(edition, pinned.getAsInt())
                    : releases.findCurrent(edition);
            return InMemoryPages.of(
                    release.stream()
                            .flatMap(r -> r.rooms().stream().map(room -> toListed(room, r.sessions())))
                            .toList(),
                    release.map(PublicProgramme::number).orElse(0));
        }
        var sessions =
                releases.findCurrent(edition).map(PublicProgramme::sessions).orElse(List.of());
        return Pages.of(
                views.reader(view, VenueView.ROOMS),
                VenueView.ROOMS.matches(VenueView.StoredRoom::edition, edition),
                views.asOf(view).position(),
                found -> toListed(found.room(), sessions));
    }

    private static RoomShown toShown(Room room) {
        return new RoomShown(room.room(), room.name(), room.capacity(), room.layouts());
    }

    private static RoomListed toListed(Room room, List<ReleasedSession> sessions) {
        return new RoomListed(
                room.room(),
                room.name(),
                room.capacity(),
                room.layouts(),
                sessions.stream()
                        .filter(session -> session.place().room().equals(room.room()))
                        .map(ProgrammeMapper::toListedSession)
                        .toList());
    }
}
