package igf.console.event;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.Visit;
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
     * @param dueAt when the missing report is due; empty if none is missing
     * @param writers number of recipients of a reminder
     */
    record Line(
            String session, String number, String title, String state, String dueAt, String remindedAt, long writers) {

        static Line of(JsonNode json) {
            String state = string(json, "state");
            JsonNode due = json.path("dueAt");
            return new Line(
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
            Visit visit) {
        visit.put("reminded", reminded);
        visit.put("skipped", skipped);
        return page(edition, state, visit);
    }

    /** Sends the reminders after the user has confirmed the number of sessions; before that, shows the question. */
    @PostMapping
    String remind(
            Edition edition,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable List<String> sessions,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        if (sessions == null || sessions.isEmpty()) {
            visit.invalid("event.remind.none");
            return page(edition, state, visit);
        }
        if (!sure) {
            visit.put("asked", sessions);
            return page(edition, state, visit);
        }
        Reply reply = visit.services()
                .post(
                        Service.PARTICIPATION,
                        Map.of("sessions", sessions),
                        RequestOptions.once(once),
                        "/editions/{edition}/report-reminders",
                        edition.id());
        return visit.after(
                reply,
                "/event/" + edition.id() + "/reports?state=" + (STATES.contains(state) ? state : "") + "&reminded="
                        + reply.body().path("reminded").size() + "&skipped="
                        + reply.body().path("refused").size(),
                () -> page(edition, state, visit));
    }

    private String page(Edition edition, String state, Visit visit) {
        List<Line> all = visit.services()
                .items(Service.PARTICIPATION, "/editions/{edition}/reports?limit=1000", edition.id())
                .map(Line::of)
                .sorted(Comparator.comparing((Line line) -> STATES.indexOf(line.state()))
                        .thenComparing(Line::dueAt)
                        .thenComparing(Line::number))
                .toList();
        visit.put("edition", edition);
        visit.put("state", state);
        visit.put(
                "counts",
                STATES.stream()
                        .map(one -> Map.entry(
                                one,
                                all.stream()
                                        .filter(line -> line.state().equals(one))
                                        .count()))
                        .filter(one -> one.getValue() > 0)
                        .toList());
        visit.put("total", all.size());
        if (visit.model().getAttribute("asked") instanceof List<?> asked) {
            visit.put(
                    "mails",
                    all.stream()
                            .filter(line -> asked.contains(line.session()))
                            .mapToLong(Line::writers)
                            .sum());
        }
        visit.put(
                "lines",
                all.stream()
                        .filter(line -> state.isEmpty() || line.state().equals(state))
                        .toList());
        return "event-reports";
    }
}
