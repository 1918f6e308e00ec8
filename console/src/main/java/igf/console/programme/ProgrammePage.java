package igf.console.programme;

import igf.api.report.ReportShown;
import igf.console.page.Edition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /programme/{edition}}: days, sessions with their reports, speakers, and the sheet for a room's door. The pages
 * work without scripts.
 */
@Controller
@RequestMapping("/programme/{edition}")
class ProgrammePage {

    private static final Clock CLOCK = Clock.systemUTC();

    private final ProgrammeReader programmes;
    private final PublicPages pages;

    ProgrammePage(ProgrammeReader programmes, PublicPages pages) {
        this.programmes = programmes;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> days(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String subtheme,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String view,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        ProgrammeView model = ProgrammeView.of(
                programme(settings),
                new Programme.Filter(day, subtheme, room, q),
                view.equals(ProgrammeLinks.LIST),
                settings,
                CLOCK.instant());
        return pages.render("programme", settings, model, request, response);
    }

    private record SessionModel(Session one, List<SessionChange> changes, List<ReportShown.Version> reports) {}

    @GetMapping("/sessions/{number:[0-9]{1,9}}")
    ResponseEntity<byte[]> session(
            Edition edition, @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        Programme programme = programme(settings);
        Session session =
                programme.findByNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<SessionChange> changes =
                settings.then() == null ? programmes.changes(edition, programme, number) : List.of();
        SessionModel model = new SessionModel(session, changes, programmes.reports(session));
        return pages.render("programme-session", settings, model, request, response);
    }

    private record SpeakerModel(Session.Person who, List<Session> sessions) {}

    @GetMapping("/speakers/{person:[0-9a-fA-F-]{36}}")
    ResponseEntity<byte[]> speaker(
            Edition edition, @PathVariable String person, HttpServletRequest request, HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        List<Session> sessions = programme(settings).sessionsOfPerson(person);
        Session.Person who = sessions.stream()
                .flatMap(session -> session.people().stream())
                .filter(participant -> participant.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.render("programme-speaker", settings, new SpeakerModel(who, sessions), request, response);
    }

    private record RoomModel(Session.Theme room, List<Programme.Day> days) {}

    /** Shows a room's sessions, on one day or each day on its own printed sheet, for its door. */
    @GetMapping("/rooms/{room}")
    ResponseEntity<byte[]> room(
            Edition edition,
            @PathVariable String room,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        Programme programme = programme(settings);
        Session.Theme door = programme.rooms().stream()
                .filter(candidate -> candidate.id().equals(room))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Programme.Day> days = programme.days(new Programme.Filter(day, "", room, ""), settings.zone());
        return pages.render("programme-room", settings, new RoomModel(door, days), request, response);
    }

    /** Returns the programme with the names of subthemes in the reader's language. */
    private Programme programme(PageSettings settings) {
        Edition edition = settings.edition();
        return programmes.get(edition.id(), settings.then()).in(settings.locale(), edition);
    }

    private static PageSettings settings(Edition edition, HttpServletRequest request) {
        return PageSettings.of(edition, "programme", request);
    }
}
