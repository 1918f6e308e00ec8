package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.login.PersonCookie;
import igf.console.page.Visit;
import igf.console.page.Visitor;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /me/data}: calendars, connected apps, export and erasure of personal data. */
@Controller
@RequestMapping("/me/data")
class DataPage {

    private static final Set<String> NOTES = Set.of("proof", "ended", "sure");
    private static final String TOKENS = "/people/me/tokens";
    private static final String CALENDARS = "/people/me/calendars";

    private final PersonCookie cookie;
    private final JsonMapper json;

    DataPage(PersonCookie cookie, JsonMapper json) {
        this.cookie = cookie;
        this.json = json;
    }

    /**
     * An app that acts for the person, or a calendar that reads their agenda.
     *
     * @param name empty for a calendar
     */
    record Connected(String id, String name, String createdAt, String expiresAt) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, Visit visit) {
        return page(NOTES.contains(note) ? note : "", "", "", visit);
    }

    /** The secret is shown on this page only. */
    @PostMapping("/calendars")
    String calendar(Visit visit) {
        Reply made = visit.services().post(Service.PARTICIPATION, null, CALENDARS);
        if (!made.succeeded()) {
            return refused(made, visit);
        }
        return page("", string(made.body(), "address"), "", visit);
    }

    private record NewToken(String name, List<String> scopes) {}

    @PostMapping("/apps")
    String connect(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean submit,
            Visit visit) {
        var body = new NewToken(name.strip(), submit ? List.of("me", "submit") : List.of("me"));
        Reply made = visit.services().post(Service.PARTICIPATION, body, TOKENS);
        if (!made.succeeded()) {
            visit.put("name", name);
            return refused(made, visit);
        }
        return page("", "", string(made.body(), "token"), visit);
    }

    @PostMapping("/{kind:calendars|apps}/{id:[0-9a-fA-F-]{36}}/end")
    String end(@PathVariable String kind, @PathVariable String id, Visit visit) {
        visit.services().delete(Service.PARTICIPATION, (kind.equals("apps") ? TOKENS : CALENDARS) + "/{id}", id);
        return visit.redirect("/me/data?note=ended");
    }

    /** Requires a recent sign-in. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Visit visit) {
        Reply all = visit.services().ask(Service.PARTICIPATION, "/people/me/export");
        if (all.status() == 403) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/me/data?note=proof"))
                    .build();
        }
        if (!all.succeeded()) {
            throw new ResponseStatusException(
                    all.status() == 404 ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data.json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(all.body())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Erases the person. The browser is signed out, and the receipt's page is public. */
    @PostMapping("/erasure")
    String erase(@RequestParam(defaultValue = "false") boolean sure, Visit visit) {
        if (!sure) {
            return visit.redirect("/me/data?note=sure#erase");
        }
        Reply accepted;
        try {
            accepted = visit.services().delete(Service.PARTICIPATION, "/people/me");
        } catch (ResponseStatusException refused) {
            if (refused.getStatusCode() == HttpStatus.FORBIDDEN) {
                return visit.redirect("/me/data?note=proof#erase");
            }
            throw refused;
        }
        if (!accepted.succeeded()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        visit.response().addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
        return visit.redirect("/erased/" + string(accepted.body(), "receipt"));
    }

    private String refused(Reply reply, Visit visit) {
        visit.refused(reply);
        return page("", "", "", visit);
    }

    private String page(String note, String calendar, String token, Visit visit) {
        visit.put("note", note);
        visit.put("address", calendar.isEmpty() ? "" : outward(visit) + calendar);
        visit.put("token", token);
        visit.put("calendars", connected(visit, CALENDARS));
        visit.put("apps", connected(visit, TOKENS));
        visit.put("byLink", visit.visitor().by() == Visitor.By.LINK);
        visit.put(
                "registrations",
                OwnParticipation.registrations(visit).stream()
                        .filter(OwnParticipation.Registration::confirmed)
                        .count());
        visit.put("appointments", OwnParticipation.agenda(visit).size());
        if (visit.model().getAttribute("name") == null) {
            visit.put("name", "");
        }
        return "me-data";
    }

    private static String outward(Visit visit) {
        String whole = visit.request().getRequestURL().toString();
        return whole.substring(
                0, whole.length() - visit.request().getRequestURI().length());
    }

    private List<Connected> connected(Visit visit, String path) {
        return listOf(visit.services().readable(Service.PARTICIPATION, path), "items", Connected.class);
    }
}
