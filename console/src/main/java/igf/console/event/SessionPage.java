package igf.console.event;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.form.EditConflict;
import igf.console.language.LocalTimes;
import igf.console.page.FrameFactory;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
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

    private final FrameFactory frames;

    SessionPage(FrameFactory frames) {
        this.frames = frames;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, PageContext context) {
        Reply reply = context.services().getUnlessServerError(Service.PARTICIPATION, PATH, id);
        Report report = reply.isSuccess() ? reply.bodyAs(Report.class) : null;
        context.addAttribute("note", NOTES.contains(note) ? note : "");
        return page(id, report, reply.etag(), report == null ? Map.of() : report.fields(), context);
    }

    /**
     * Files the full report if there is a summary, otherwise the short one. Conflicts are shown before anything is
     * overwritten.
     */
    @PostMapping("/report")
    String file(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        String note = form.getOrDefault("summary", "").isBlank() ? "short" : "full";
        return save(PATH, note, id, form, etag, context);
    }

    /** Saves a draft, which may be incomplete. */
    @PostMapping("/report/draft")
    String draft(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        return save(PATH + "/draft", "draft", id, form, etag, context);
    }

    private String save(
            String path, String note, String id, Map<String, String> form, String etag, PageContext context) {
        Map<String, String> typed = new LinkedHashMap<>();
        Report.FIELDS.forEach(field -> typed.put(field, form.getOrDefault(field, "")));
        Reply stored = context.services().get(Service.PARTICIPATION, PATH, id);
        Report storedReport = stored.bodyAs(Report.class);
        if (!stored.etag().equals(etag)) {
            List<EditConflict> conflicts = resolveConflicts(typed, storedReport, form);
            if (!conflicts.isEmpty()) {
                context.response().setStatus(412);
                context.addAttribute("clashes", conflicts);
                return page(id, storedReport, stored.etag(), typed, context);
            }
        }
        Reply reply = context.services()
                .put(Service.PARTICIPATION, ReportRequest.of(typed), RequestOptions.ifMatch(stored.etag()), path, id);
        return context.redirectOrShow(
                reply,
                "/sessions/" + id + "?note=" + note,
                () -> page(id, storedReport, stored.etag(), typed, context));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ReportRequest(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {

        static ReportRequest of(Map<String, String> typed) {
            String summary = typed.getOrDefault("summary", "").strip();
            return new ReportRequest(
                    Report.paragraphs(typed.getOrDefault("keyTakeaways", "")),
                    Report.paragraphs(typed.getOrDefault("callToAction", "")),
                    summary.isEmpty() ? null : summary);
        }
    }

    /**
     * Returns the fields in conflict.
     *
     * @param typed form values; fields for which the user chose the other version are replaced by it
     */
    private static List<EditConflict> resolveConflicts(
            Map<String, String> typed, Report theirs, Map<String, String> form) {
        List<EditConflict> conflicts = new ArrayList<>();
        Report.FIELDS.forEach(field -> {
            String theirText = theirs.fields().getOrDefault(field, "");
            String choice = form.getOrDefault("keep." + field, "");
            if (choice.equals("theirs")) {
                typed.put(field, theirText);
            } else if (choice.isEmpty()
                    && !theirText.isBlank()
                    && !theirText
                            .strip()
                            .equals(typed.getOrDefault(field, "").strip().replace("\r", ""))) {
                conflicts.add(new EditConflict(field, "report." + field, typed.getOrDefault(field, ""), theirText));
            }
        });
        return conflicts;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String id, PageContext context) {
        return sendAction(HttpMethod.POST, null, "/publication", "published", id, context);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record ReportActionRequest(String reason, String dueAt) {}

    /** Handles the secretariat's actions on a report, each with a reason. */
    @PostMapping("/{action:return|deadline|waiver}")
    String decide(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String dueAt,
            PageContext context) {
        ReportActionRequest body = new ReportActionRequest(
                reason.strip(),
                LocalTimes.toInstant(dueAt, SessionHeading.of(context, id).zone()));
        return switch (action) {
            case "return" -> sendAction(HttpMethod.POST, body, "/return", "returned", id, context);
            case "deadline" -> sendAction(HttpMethod.PUT, body, "/deadline", "extended", id, context);
            default ->
                sendAction(
                        HttpMethod.POST, new ReportActionRequest(body.reason(), ""), "/waiver", "waived", id, context);
        };
    }

    private String sendAction(
            HttpMethod method, @Nullable Object body, String path, String note, String id, PageContext context) {
        Reply reply =
                context.services().send(Service.PARTICIPATION, method, body, RequestOptions.NONE, PATH + path, id);
        return context.redirectOrShow(reply, "/sessions/" + id + "?note=" + note, () -> show(id, "", context));
    }

    /** Counts the people who get mails about the session's report. */
    private long countReportRecipients(PageContext context, SessionHeading heading) {
        return context.services()
                .readIfVisible(Service.PARTICIPATION, "/editions/{edition}/reports?limit=1000", heading.edition())
                .path("items")
                .valueStream()
                .filter(item -> string(item, "sessionId").equals(heading.id()))
                .mapToLong(item -> item.path("writers").asLong(0))
                .sum();
    }

    private String page(
            String id, @Nullable Report report, String etag, Map<String, String> fields, PageContext context) {
        boolean isSecretariat = context.viewer().isSecretariat();
        JsonNode attendance = isSecretariat
                ? context.services().readIfVisible(Service.PARTICIPATION, "/sessions/{id}/attendance", id)
                : JsonMapper.shared().missingNode();
        SessionHeading heading = SessionHeading.of(context, id);
        frames.around(context, heading.edition());
        context.addAttribute("talk", heading);
        context.addAttribute("report", report);
        context.addAttribute("etag", etag);
        context.addAttribute("typed", fields);
        context.addAttribute("roles", isSecretariat ? List.of() : SessionHeading.roles(context, id));
        context.addAttribute("attendance", attendance.isMissingNode() ? null : Json.as(attendance, Attendance.class));
        long writers = isSecretariat && report != null ? countReportRecipients(context, heading) : 0;
        context.addAttribute("writers", writers);
        context.addAttribute("publishing", MailCounts.of("report-published", writers));
        return "session";
    }
}
