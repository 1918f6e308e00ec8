package igf.console.event;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.form.EditConflict;
import igf.console.language.LocalTimes;
import igf.console.page.Frames;
import igf.console.page.MailCounts;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /sessions/{id}}: a session and its report; for the secretariat also its attendance. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class SessionPage {

    private static final String PATH = "/sessions/{id}/report";
    private static final Set<String> NOTES =
            Set.of("short", "full", "draft", "published", "returned", "extended", "waived");

    private final Frames frames;

    SessionPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, Visit visit) {
        Reply kept = visit.services().answered(Service.PARTICIPATION, PATH, id);
        Report report = kept.succeeded() ? kept.as(Report.class) : null;
        visit.put("note", NOTES.contains(note) ? note : "");
        return page(id, report, kept.etag(), report == null ? Map.of() : report.fields(), visit);
    }

    /**
     * Files the full report if there is a summary, otherwise the short one. A conflict is shown before anything is
     * overwritten.
     */
    @PostMapping("/report")
    String file(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        String note = form.getOrDefault("summary", "").isBlank() ? "short" : "full";
        return keep(PATH, note, id, form, etag, visit);
    }

    /** Saves a draft, which may be incomplete. */
    @PostMapping("/report/draft")
    String draft(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        return keep(PATH + "/draft", "draft", id, form, etag, visit);
    }

    private String keep(String path, String note, String id, Map<String, String> form, String etag, Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        Report.FIELDS.forEach(field -> typed.put(field, form.getOrDefault(field, "")));
        Reply now = visit.services().get(Service.PARTICIPATION, PATH, id);
        Report theirs = now.as(Report.class);
        if (!now.etag().equals(etag)) {
            List<EditConflict> clashes = settle(typed, theirs, form);
            if (!clashes.isEmpty()) {
                visit.response().setStatus(412);
                visit.put("clashes", clashes);
                return page(id, theirs, now.etag(), typed, visit);
            }
        }
        Reply reply = visit.services()
                .put(Service.PARTICIPATION, NewReport.of(typed), RequestOptions.ifMatch(now.etag()), path, id);
        return visit.after(
                reply, "/sessions/" + id + "?note=" + note, () -> page(id, theirs, now.etag(), typed, visit));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewReport(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {

        static NewReport of(Map<String, String> typed) {
            String summary = typed.getOrDefault("summary", "").strip();
            return new NewReport(
                    Report.things(typed.getOrDefault("keyTakeaways", "")),
                    Report.things(typed.getOrDefault("callToAction", "")),
                    summary.isEmpty() ? null : summary);
        }
    }

    /**
     * Returns the fields in conflict.
     *
     * @param typed receives the fields for which the other version was chosen
     */
    private static List<EditConflict> settle(Map<String, String> typed, Report theirs, Map<String, String> form) {
        List<EditConflict> clashes = new ArrayList<>();
        Report.FIELDS.forEach(field -> {
            String text = theirs.fields().getOrDefault(field, "");
            String choice = form.getOrDefault("keep." + field, "");
            if (choice.equals("theirs")) {
                typed.put(field, text);
            } else if (choice.isEmpty()
                    && !text.isBlank()
                    && !text.strip()
                            .equals(typed.getOrDefault(field, "").strip().replace("\r", ""))) {
                clashes.add(new EditConflict(field, "report." + field, typed.getOrDefault(field, ""), text));
            }
        });
        return clashes;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String id, Visit visit) {
        return act(HttpMethod.POST, null, "/publication", "published", id, visit);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Deed(String reason, String dueAt) {}

    /** Handles the secretariat's actions on a report, each with a reason. */
    @PostMapping("/{deed:return|deadline|waiver}")
    String decide(
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String dueAt,
            Visit visit) {
        Deed body = new Deed(
                reason.strip(),
                LocalTimes.instant(dueAt, SessionHeading.of(visit, id).zone()));
        return switch (deed) {
            case "return" -> act(HttpMethod.POST, body, "/return", "returned", id, visit);
            case "deadline" -> act(HttpMethod.PUT, body, "/deadline", "extended", id, visit);
            default -> act(HttpMethod.POST, new Deed(body.reason(), ""), "/waiver", "waived", id, visit);
        };
    }

    private String act(HttpMethod method, @Nullable Object body, String path, String note, String id, Visit visit) {
        Reply reply = visit.services().send(Service.PARTICIPATION, method, body, RequestOptions.NONE, PATH + path, id);
        if (reply.succeeded()) {
            return visit.redirect("/sessions/" + id + "?note=" + note);
        }
        visit.refused(reply);
        return show(id, "", visit);
    }

    /** Counts the people who get mails about the session's report. */
    private long writers(Visit visit, SessionHeading talk) {
        return visit.services()
                .readable(Service.PARTICIPATION, "/editions/{edition}/reports?limit=1000", talk.edition())
                .path("items")
                .valueStream()
                .filter(one -> string(one, "sessionId").equals(talk.id()))
                .mapToLong(one -> one.path("writers").asLong(0))
                .sum();
    }

    private String page(String id, @Nullable Report report, String etag, Map<String, String> typed, Visit visit) {
        boolean staff = visit.visitor().isSecretariat();
        JsonNode seen = staff
                ? visit.services().readable(Service.PARTICIPATION, "/sessions/{id}/attendance", id)
                : JsonMapper.shared().missingNode();
        SessionHeading talk = SessionHeading.of(visit, id);
        frames.around(visit, talk.edition());
        visit.put("talk", talk);
        visit.put("report", report);
        visit.put("etag", etag);
        visit.put("typed", typed);
        visit.put("roles", staff ? List.of() : SessionHeading.roles(visit, id));
        visit.put("attendance", seen.isMissingNode() ? null : Json.as(seen, Attendance.class));
        long writers = staff && report != null ? writers(visit, talk) : 0;
        visit.put("writers", writers);
        visit.put("publishing", MailCounts.of("report-published", writers));
        return "session";
    }
}
