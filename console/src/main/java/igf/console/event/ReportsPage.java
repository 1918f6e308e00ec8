package igf.console.event;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /event/{edition}/reports}: due and overdue reports, and reminders. */
@Controller
@RequestMapping("/event/{edition}/reports")
class ReportsPage {

    static final List<String> STATES =
            List.of("OVERDUE", "RETURNED", "DUE", "SHORT_FILED", "FULL_FILED", "PUBLISHED", "WAIVED");

    /**
     * @param dueAt deadline of the missing report; empty if none is missing
     * @param writers number of recipients of a reminder
     */
    record ReportRow(
            String session, String number, String title, String state, String dueAt, String remindedAt, long writers) {

        static ReportRow of(JsonNode json) {
            String state = string(json, "state");
            JsonNode due = json.path("dueAt");
            return new ReportRow(
                    string(json, "sessionId"),
                    string(json, "number"),
                    string(json, "title"),
                    state,
                    switch (state) {
                        case "FULL_FILED", "PUBLISHED", "WAIVED" -> "";
                        case "SHORT_FILED", "RETURNED" -> due.path("FULL").asString(string(due, "SHORT"));
                        default -> due.path("SHORT").asString(string(due, "FULL"));
                    },
                    string(json, "remindedAt"),
                    json.path("writers").asLong(0));
        }

        /** Whether a report is still expected. */
        public boolean isOpen() {
            return !dueAt.isEmpty();
        }
    }

    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int reminded,
            @RequestParam(defaultValue = "0") int skipped,
            PageContext context) {
        return page(edition, state, List.of(), new Done(reminded, skipped), context);
    }

    /**
     * The result of reminders.
     *
     * @param reminded number of sessions
     * @param skipped number of sessions
     */
    private record Done(int reminded, int skipped) {}

    /** The sessions for which the page asks whether to send this number of mails. */
    private record Question(List<String> asked, long mails) {}

    /** Sends the reminders after the user has confirmed the number of sessions; before that, shows the question. */
    @PostMapping
    String remind(
            Edition edition,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable List<String> sessions,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        if (sessions == null || sessions.isEmpty()) {
            context.rejectInput("event.remind.none");
            return page(edition, state, List.of(), null, context);
        }
        if (!sure) {
            return page(edition, state, sessions, null, context);
        }
        Reply reply = context.services()
                .post(
                        Service.PARTICIPATION,
                        Map.of("sessions", sessions),
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/report-reminders",
                        edition.id());
        return context.redirectOrShow(
                reply,
                "/event/" + edition.id() + "/reports?state=" + (STATES.contains(state) ? state : "") + "&reminded="
                        + reply.body().path("reminded").size() + "&skipped="
                        + reply.body().path("refused").size(),
                () -> page(edition, state, List.of(), null, context));
    }

    private record Model(
            Edition edition, String state, List<Map.Entry<String, Long>> counts, int total, List<ReportRow> lines) {}

    /** @param asked sessions for which the page asks whether to send reminders; empty for none */
    private String page(Edition edition, String state, List<String> asked, @Nullable Done done, PageContext context) {
        List<ReportRow> all = context.services()
                .items(Service.PARTICIPATION, "/editions/{edition}/reports?limit=1000", edition.id())
                .map(ReportRow::of)
                .sorted(Comparator.comparing((ReportRow row) -> STATES.indexOf(row.state()))
                        .thenComparing(ReportRow::dueAt)
                        .thenComparing(ReportRow::number))
                .toList();
        List<Map.Entry<String, Long>> counts = STATES.stream()
                .map(candidate -> Map.entry(
                        candidate,
                        all.stream()
                                .filter(row -> row.state().equals(candidate))
                                .count()))
                .filter(candidate -> candidate.getValue() > 0)
                .toList();
        List<ReportRow> lines = all.stream()
                .filter(row -> state.isEmpty() || row.state().equals(state))
                .toList();
        long mails = all.stream()
                .filter(row -> asked.contains(row.session()))
                .mapToLong(ReportRow::writers)
                .sum();
        return context.show(
                "event-reports",
                new Model(edition, state, counts, all.size(), lines),
                asked.isEmpty() ? null : new Question(asked, mails),
                done);
    }
}
