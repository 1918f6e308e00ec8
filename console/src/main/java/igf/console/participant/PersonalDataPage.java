package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.login.LinkCookie;
import igf.console.page.PageContext;
import igf.console.page.Viewer;
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

/** {@code /me/data}: calendars, connected apps, and the export and erasure of personal data. */
@Controller
@RequestMapping("/me/data")
class PersonalDataPage {

    private static final Set<String> NOTES = Set.of("proof", "ended", "sure");
    private static final String TOKENS = "/people/me/tokens";
    private static final String CALENDARS = "/people/me/calendars";

    private final LinkCookie cookie;
    private final JsonMapper json;

    PersonalDataPage(LinkCookie cookie, JsonMapper json) {
        this.cookie = cookie;
        this.json = json;
    }

    /**
     * An app that acts for the person, or a calendar that reads their agenda.
     *
     * @param name empty for a calendar
     */
    record ConnectedApp(String id, String name, String createdAt, String expiresAt) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, PageContext context) {
        return page(NOTES.contains(note) ? note : "", "", "", "", context);
    }

    /** Creates a calendar. Only this response shows its secret address. */
    @PostMapping("/calendars")
    String createCalendar(PageContext context) {
        Reply reply = context.services().post(Service.PARTICIPATION, null, CALENDARS);
        if (!reply.isSuccess()) {
            return showErrors(reply, "", context);
        }
        return page("", string(reply.body(), "address"), "", "", context);
    }

    private record TokenRequest(String name, List<String> scopes) {}

    @PostMapping("/apps")
    String connectApp(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean submit,
            PageContext context) {
        var body = new TokenRequest(name.strip(), submit ? List.of("me", "submit") : List.of("me"));
        Reply reply = context.services().post(Service.PARTICIPATION, body, TOKENS);
        if (!reply.isSuccess()) {
            return showErrors(reply, name, context);
        }
        return page("", "", string(reply.body(), "token"), "", context);
    }

    @PostMapping("/{kind:calendars|apps}/{id:[0-9a-fA-F-]{36}}/end")
    String disconnect(@PathVariable String kind, @PathVariable String id, PageContext context) {
        context.services().delete(Service.PARTICIPATION, (kind.equals("apps") ? TOKENS : CALENDARS) + "/{id}", id);
        return context.redirect("/me/data?note=ended");
    }

    /** Exports the person's data. The service requires a recent sign-in. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(PageContext context) {
        Reply all = context.services().getAnyStatus(Service.PARTICIPATION, "/people/me/export");
        if (all.status() == 403) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/me/data?note=proof"))
                    .build();
        }
        if (!all.isSuccess()) {
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

    /** Erases the person, signs the browser out, and redirects to the public page of the receipt. */
    @PostMapping("/erasure")
    String erase(@RequestParam(defaultValue = "false") boolean sure, PageContext context) {
        if (!sure) {
            return context.redirect("/me/data?note=sure#erase");
        }
        Reply reply;
        try {
            reply = context.services().delete(Service.PARTICIPATION, "/people/me");
        } catch (ResponseStatusException e) {
            if (e.getStatusCode() == HttpStatus.FORBIDDEN) {
                return context.redirect("/me/data?note=proof#erase");
            }
            throw e;
        }
        if (!reply.isSuccess()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        context.response().addHeader(HttpHeaders.SET_COOKIE, cookie.createExpired());
        return context.redirect("/erased/" + string(reply.body(), "receipt"));
    }

    private String showErrors(Reply reply, String name, PageContext context) {
        context.showErrors(reply);
        return page("", "", "", name, context);
    }

    private String page(String note, String calendar, String token, String name, PageContext context) {
        context.addAttribute("note", note);
        context.addAttribute("address", calendar.isEmpty() ? "" : baseUrl(context) + calendar);
        context.addAttribute("token", token);
        context.addAttribute("calendars", readConnected(context, CALENDARS));
        context.addAttribute("apps", readConnected(context, TOKENS));
        context.addAttribute("byLink", context.viewer().signInMethod() == Viewer.SignInMethod.LINK);
        context.addAttribute(
                "registrations",
                ParticipationReader.registrations(context).stream()
                        .filter(ParticipationReader.Registration::confirmed)
                        .count());
        context.addAttribute("appointments", ParticipationReader.agenda(context).size());
        context.addAttribute("name", name);
        return "me-data";
    }

    private static String baseUrl(PageContext context) {
        String url = context.request().getRequestURL().toString();
        return url.substring(0, url.length() - context.request().getRequestURI().length());
    }

    private List<ConnectedApp> readConnected(PageContext context, String path) {
        return listOf(context.services().readIfVisible(Service.PARTICIPATION, path), "items", ConnectedApp.class);
    }
}
