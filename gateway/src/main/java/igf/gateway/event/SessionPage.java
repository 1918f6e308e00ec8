package igf.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.gateway.language.LocalTimes;
import igf.gateway.page.Frames;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import igf.gateway.service.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /sessions/{id}}: a session with its report, drafted, filed and published; for the secretariat with who was there. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class SessionPage {

    private static final String PATH = "/sessions/{id}/report";
    private static final Set<String> NOTES =
            Set.of("short", "full", "draft", "published", "returned", "extended", "waived");

    private final Services services;
    private final Heading.Reader sessions;
    private final Frames frames;

    SessionPage(Services services, Heading.Reader sessions, Frames frames) {
        this.services = services;
        this.sessions = sessions;
        this.frames = frames;
    }

    /** Where somebody else has changed the same meanwhile. */
    record Clash(String field, String label, String yours, String theirs) {}

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, Visit visit, Model model) {
        Reply kept = services.answered(visit, Service.PARTICIPATION, PATH, id);
        Report report = kept.succeeded() ? Report.of(kept.body()) : null;
        model.addAttribute("note", NOTES.contains(note) ? note : "");
        return page(id, report, kept.etag(), report == null ? Map.of() : report.fields(), null, visit, model);
    }

    /** The full report where there is a summary, else the short one. Nobody's words are written over without being seen. */
    @PostMapping("/report")
    String file(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit,
            Model model) {
        String note = form.getOrDefault("summary", "").isBlank() ? "short" : "full";
        return keep(PATH, note, id, form, etag, visit, model);
    }

    /** Whatever is lacking may be lacking still. */
    @PostMapping("/report/draft")
    String draft(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit,
            Model model) {
        return keep(PATH + "/draft", "draft", id, form, etag, visit, model);
    }

    private String keep(
            String path, String note, String id, Map<String, String> form, String etag, Visit visit, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        Report.FIELDS.forEach(field -> typed.put(field, form.getOrDefault(field, "")));
        Reply now = services.get(visit, Service.PARTICIPATION, PATH, id);
        Report theirs = Report.of(now.body());
        if (!now.etag().equals(etag)) {
            List<Clash> clashes = settle(typed, theirs, form);
            if (!clashes.isEmpty()) {
                visit.response().setStatus(412);
                model.addAttribute("clashes", clashes);
                return page(id, theirs, now.etag(), typed, null, visit, model);
            }
        }
        Reply reply = services.send(
                visit, Service.PARTICIPATION, HttpMethod.PUT, NewReport.of(typed), Sent.ifStill(now.etag()), path, id);
        if (reply.succeeded()) {
            return Onward.to(visit, "/sessions/" + id + "?note=" + note);
        }
        visit.refused(reply);
        return page(id, theirs, now.etag(), typed, reply.trouble(), visit, model);
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

    /** What is left to choose. @param typed gets what was chosen of theirs */
    private static List<Clash> settle(Map<String, String> typed, Report theirs, Map<String, String> form) {
        List<Clash> clashes = new ArrayList<>();
        Report.FIELDS.forEach(field -> {
            String text = theirs.fields().getOrDefault(field, "");
            String choice = form.getOrDefault("keep." + field, "");
            if (choice.equals("theirs")) {
                typed.put(field, text);
            } else if (choice.isEmpty()
                    && !text.isBlank()
                    && !text.strip()
                            .equals(typed.getOrDefault(field, "").strip().replace("\r", ""))) {
                clashes.add(new Clash(field, "report." + field, typed.getOrDefault(field, ""), text));
            }
        });
        return clashes;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String id, Visit visit, Model model) {
        return act(HttpMethod.POST, null, "/publication", "published", id, visit, model);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Deed(String reason, String dueAt) {}

    /** What the secretariat does about a report, each deed with its reason. */
    @PostMapping("/{deed:return|deadline|waiver}")
    String decide(
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String dueAt,
            Visit visit,
            Model model) {
        Deed body = new Deed(
                reason.strip(), LocalTimes.instant(dueAt, sessions.of(visit, id).zone()));
        return switch (deed) {
            case "return" -> act(HttpMethod.POST, body, "/return", "returned", id, visit, model);
            case "deadline" -> act(HttpMethod.PUT, body, "/deadline", "extended", id, visit, model);
            default -> act(HttpMethod.POST, new Deed(body.reason(), ""), "/waiver", "waived", id, visit, model);
        };
    }

    private String act(
            HttpMethod method, @Nullable Object body, String path, String note, String id, Visit visit, Model model) {
        Reply reply = services.send(visit, Service.PARTICIPATION, method, body, Sent.PLAINLY, PATH + path, id);
        if (reply.succeeded()) {
            return Onward.to(visit, "/sessions/" + id + "?note=" + note);
        }
        visit.refused(reply);
        model.addAttribute("trouble", reply.trouble());
        return show(id, "", visit, model);
    }

    /** How many people get the mails about the session's report. */
    private long writers(Visit visit, Heading talk) {
        return services.readable(visit, Service.PARTICIPATION, "/editions/{edition}/reports?limit=1000", talk.edition())
                .path("items")
                .valueStream()
                .filter(one -> one.path("sessionId").asString("").equals(talk.id()))
                .mapToLong(one -> one.path("writers").asLong(0))
                .sum();
    }

    private String page(
            String id,
            @Nullable Report report,
            String etag,
            Map<String, String> typed,
            @Nullable Trouble trouble,
            Visit visit,
            Model model) {
        boolean staff = visit.visitor().isSecretariat();
        JsonNode seen = staff
                ? services.readable(visit, Service.PARTICIPATION, "/sessions/{id}/attendance", id)
                : JsonMapper.shared().missingNode();
        Heading talk = sessions.of(visit, id);
        frames.around(visit, talk.edition(), model);
        model.addAttribute("talk", talk);
        model.addAttribute("report", report);
        model.addAttribute("etag", etag);
        model.addAttribute("typed", typed);
        model.addAttribute("roles", staff ? List.of() : sessions.roles(visit, id));
        model.addAttribute("attendance", seen.isMissingNode() ? null : Attendance.of(seen));
        model.addAttribute("writers", staff && report != null ? writers(visit, talk) : 0);
        if (trouble != null) {
            model.addAttribute("trouble", trouble);
        }
        return "session";
    }
}
