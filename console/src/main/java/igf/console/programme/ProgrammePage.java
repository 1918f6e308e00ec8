package igf.console.programme;

import igf.console.language.Times;
import igf.console.page.Editions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * {@code /programme/{edition}}: days, sessions, speakers, and the sheet for a room's door. The pages work without
 * scripts.
 */
@Controller
@RequestMapping("/programme/{edition}")
class ProgrammePage {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final ProgrammeReader programmes;
    private final Editions editions;
    private final ITemplateEngine pages;
    private final Times times;

    ProgrammePage(ProgrammeReader programmes, Editions editions, ITemplateEngine pages, Times times) {
        this.programmes = programmes;
        this.editions = editions;
        this.pages = pages;
        this.times = times;
    }

    @GetMapping
    ResponseEntity<byte[]> days(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String subtheme,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProgrammeSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition, settings.then());
        var filter = new Programme.Filter(day, subtheme, room, q);
        return page(
                "programme",
                settings,
                programme,
                request,
                response,
                Map.of(
                        "days", programme.days(filter, settings.zone()),
                        "dates", programme.dates(settings.zone()),
                        "filter", filter,
                        "cancelled", programme.cancelled()));
    }

    @GetMapping("/sessions/{number:[0-9]{1,9}}")
    ResponseEntity<byte[]> session(
            @PathVariable String edition,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProgrammeSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition, settings.then());
        Session session =
                programme.findByNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page("programme-session", settings, programme, request, response, Map.of("one", session));
    }

    @GetMapping("/speakers/{person:[0-9a-fA-F-]{36}}")
    ResponseEntity<byte[]> speaker(
            @PathVariable String edition,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProgrammeSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition, settings.then());
        List<Session> sessions = programme.sessionsOfPerson(person);
        Session.Person who = sessions.stream()
                .flatMap(session -> session.people().stream())
                .filter(participant -> participant.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(
                "programme-speaker", settings, programme, request, response, Map.of("who", who, "sessions", sessions));
    }

    /** Shows one day on one sheet, for a room's door. */
    @GetMapping("/rooms/{room}")
    ResponseEntity<byte[]> room(
            @PathVariable String edition,
            @PathVariable String room,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProgrammeSettings settings = settings(edition, request);
        Programme programme = programmes.get(edition, settings.then());
        Session.Theme theme = programme.rooms().stream()
                .filter(candidate -> candidate.id().equals(room))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(
                "programme-room",
                settings,
                programme,
                request,
                response,
                Map.of(
                        "room",
                        theme,
                        "days",
                        programme.days(new Programme.Filter(day, "", room, ""), settings.zone())));
    }

    private ProgrammeSettings settings(String edition, HttpServletRequest request) {
        return ProgrammeSettings.of(
                editions.require(edition),
                request.getLocale(),
                Objects.requireNonNullElse(request.getParameter("lang"), ""),
                Objects.requireNonNullElse(request.getParameter("tz"), ""),
                Objects.requireNonNullElse(request.getParameter("asOf"), ""));
    }

    /**
     * Renders a page. The response is the same for everyone with this language. Caches may store it but must revalidate
     * it, since a name may be removed at any time.
     */
    private ResponseEntity<byte[]> page(
            String template,
            ProgrammeSettings settings,
            Programme programme,
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, Object> attributes) {
        String etag = DigestUtils.md5DigestAsHex((template + request.getRequestURI() + "?" + request.getQueryString()
                        + settings.locale() + programme.hashCode() + settings.edition())
                .getBytes(StandardCharsets.UTF_8));
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, settings.locale().getLanguage());
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + etag + "\"")) {
            return ResponseEntity.status(304).build();
        }
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("reader", settings);
        model.put("programme", programme);
        model.put("times", times);
        byte[] body =
                pages.process(template, new Context(settings.locale(), model)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .eTag("W/\"" + etag + "\"")
                .body(body);
    }
}
