package igf.scheduling.export;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.scheduling.release.Releases;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class CalendarController {

    private final Releases releases;
    private final TimetableBuilder timetables;
    private final ICalendar format;

    CalendarController(Releases releases, TimetableBuilder timetables, ICalendar format) {
        this.releases = releases;
        this.timetables = timetables;
        this.format = format;
    }

    /**
     * Reads a room's sessions as a calendar, with those in all rooms. The response is an iCalendar feed (RFC 5545) of the
     * current release. A cancelled session stays in it with a cancelled status. A session that moved to another room is
     * only in that room's feed. 404 for a room that is not in the release and has no session in it.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param room the room's slug
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @GetMapping("/rooms/{room:[a-z0-9-]+}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> roomCalendar(
            @PathVariable String edition, @PathVariable String room, HttpServletRequest request) {
        var timetable = timetable(edition);
        var filtered = timetable.filter(
                entry -> Place.isIn(room, entry.session().place().room()));
        var name = timetable.rooms().stream()
                .filter(each -> each.room().equals(room))
                .map(Room::name)
                .findFirst()
                .or(() -> allEntries(filtered)
                        .map(entry -> entry.session().place())
                        .filter(place -> place.room().equals(room))
                        .map(Place::roomName)
                        .findFirst());
        return calendarResponse(filtered, name, room, request);
    }

    /**
     * Reads a subtheme's sessions as a calendar. The response is an iCalendar feed (RFC 5545) of the current release.
     * Cancelled sessions are marked. 404 for a subtheme without sessions.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param id the subtheme's slug in the edition's rules
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @GetMapping("/subthemes/{id:[A-Za-z0-9._-]+}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> subthemeCalendar(
            @PathVariable String edition, @PathVariable String id, HttpServletRequest request) {
        var filtered = timetable(edition)
                .filter(entry -> themesById(entry, id).findFirst().isPresent());
        var name = allEntries(filtered)
                .flatMap(entry -> themesById(entry, id))
                .map(Theme::name)
                .findFirst();
        return calendarResponse(filtered, name, id, request);
    }

    private static Stream<Theme> themesById(Entry entry, String id) {
        return entry.session().subthemes().stream().filter(theme -> theme.id().equals(id));
    }

    /**
     * Reads a person's sessions as a calendar. The response is an iCalendar feed (RFC 5545) of the current release,
     * with all sessions in which the person takes part in any role. Cancelled sessions are marked. 404 for a person who
     * takes part in no session.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param personId the id that the edition has for the person
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @GetMapping("/speakers/{personId:[0-9a-fA-F-]{36}}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> speakerCalendar(
            @PathVariable String edition, @PathVariable UUID personId, HttpServletRequest request) {
        var filtered = timetable(edition)
                .filter(entry -> speakersById(entry, personId).findFirst().isPresent());
        var name = allEntries(filtered)
                .flatMap(entry -> speakersById(entry, personId))
                .map(Entry.Speaker::name)
                .findFirst();
        return calendarResponse(filtered, name, personId.toString(), request);
    }

    private static Stream<Entry.Speaker> speakersById(Entry entry, UUID person) {
        return entry.speakers().stream().filter(speaker -> speaker.personId().equals(person));
    }

    private static Stream<Entry> allEntries(Timetable timetable) {
        return Stream.concat(timetable.entries().stream(), timetable.cancelled().stream());
    }

    private Timetable timetable(String edition) {
        return timetables.build(releases.findCurrent(edition).orElseThrow(() -> releases.missingRelease(edition)));
    }

    private ResponseEntity<byte[]> calendarResponse(
            Timetable timetable, Optional<String> name, String file, HttpServletRequest request) {
        var title = name.map(text -> text.isEmpty() ? "" : ": " + text).orElseThrow(Problem::notFound);
        return ExportResponse.of(format.write(timetable, timetable.edition().name() + title), format, file, request);
    }
}
