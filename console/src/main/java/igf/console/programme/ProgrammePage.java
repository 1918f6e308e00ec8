package igf.console.programme;

import igf.api.report.ReportShown;
import igf.console.page.Edition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition.id(), settings.then());
        var filter = new Programme.Filter(day, subtheme, room, q);
        return pages.render(
                "programme",
                settings,
                programme.hashCode(),
                Map.of(
                        "programme", programme,
                        "days", programme.days(filter, settings.zone()),
                        "dates", programme.dates(settings.zone()),
                        "filter", filter,
                        "cancelled", programme.cancelled()),
                request,
                response);
    }

    @GetMapping("/sessions/{number:[0-9]{1,9}}")
    ResponseEntity<byte[]> session(
            Edition edition, @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        Session session = programmes
                .get(edition.id(), settings.then())
                .findByNumber(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<ReportShown.Version> reports = programmes.reports(session);
        return pages.render(
                "programme-session",
                settings,
                Objects.hash(session, reports),
                Map.of("one", session, "reports", reports),
                request,
                response);
    }

    @GetMapping("/speakers/{person:[0-9a-fA-F-]{36}}")
    ResponseEntity<byte[]> speaker(
            Edition edition, @PathVariable String person, HttpServletRequest request, HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        List<Session> sessions = programmes.get(edition.id(), settings.then()).sessionsOfPerson(person);
        Session.Person who = sessions.stream()
                .flatMap(session -> session.people().stream())
                .filter(participant -> participant.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.render(
                "programme-speaker",
                settings,
                sessions.hashCode(),
                Map.of("who", who, "sessions", sessions),
                request,
                response);
    }

    /** Shows one day on one sheet, for a room's door. */
    @GetMapping("/rooms/{room}")
    ResponseEntity<byte[]> room(
            Edition edition,
            @PathVariable String room,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition.id(), settings.then());
        Session.Theme theme = programme.rooms().stream()
                .filter(candidate -> candidate.id().equals(room))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.render(
                "programme-room",
                settings,
                programme.hashCode(),
                Map.of("room", theme, "days", programme.days(new Programme.Filter(day, "", room, ""), settings.zone())),
                request,
                response);
    }

    private static PageSettings settings(Edition edition, HttpServletRequest request) {
        return PageSettings.of(edition, "programme", request);
    }
}
