package igf.console.event;

import static igf.console.service.Json.string;

import igf.api.seat.SessionSeatCounts;
import igf.console.page.CsvResponse;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /event/{edition}}: current seats and waiting lists by session. */
@Controller
class EventPage {

    /**
     * @param all number of sessions
     * @param waiting number of people on waiting lists
     */
    private record Model(
            Edition edition, List<String> days, String day, String show, int all, int waiting, List<SessionRow> rows) {}

    /** @param show {@code waiting} for sessions with a waiting list, {@code full} for full ones, otherwise all */
    @GetMapping("/event/{edition}")
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String show,
            PageContext context) {
        List<SessionRow> all = readRows(context, edition);
        List<String> days = all.stream()
                .map(row -> row.day(edition.zone()))
                .distinct()
                .sorted()
                .toList();
        int waiting = all.stream().mapToInt(row -> row.session().waitlisted()).sum();
        List<SessionRow> rows = all.stream()
                .filter(row -> day.isEmpty() || row.day(edition.zone()).equals(day))
                .filter(row -> switch (show) {
                    case "waiting" -> row.session().waitlisted() > 0;
                    case "full" -> row.full();
                    default -> true;
                })
                .toList();
        return context.show("event", new Model(edition, days, day, show, all.size(), waiting, rows));
    }

    @GetMapping("/event/{edition}/sessions.csv")
    ResponseEntity<byte[]> csv(Edition edition, PageContext context) {
        List<String> head = Stream.of(
                        "number",
                        "title",
                        "room",
                        "starts",
                        "capacity",
                        "confirmed",
                        "online",
                        "waiting",
                        "there",
                        "report")
                .map(column -> context.message("event.column." + column))
                .toList();
        return CsvResponse.of(
                edition.id() + "-sessions",
                head,
                readRows(context, edition).stream().map(row -> cells(row, edition)));
    }

    private static List<String> cells(SessionRow row, Edition edition) {
        SessionSeatCounts session = row.session();
        return List.of(
                String.valueOf(session.number()),
                session.title(),
                session.room(),
                session.startsAt().atZone(edition.zone()).toLocalDateTime().toString(),
                String.valueOf(session.capacity()),
                String.valueOf(session.confirmed()),
                String.valueOf(session.online()),
                String.valueOf(session.waitlisted()),
                String.valueOf(row.people()),
                row.report());
    }

    private List<SessionRow> readRows(PageContext context, Edition edition) {
        Map<String, JsonNode> attendance = bySession(context, "/editions/{edition}/attendance?limit=1000", edition);
        Map<String, JsonNode> reports = bySession(context, "/editions/{edition}/reports?limit=1000", edition);
        return context
                .services()
                .items(Service.PARTICIPATION, SessionSeatCounts.class, "/editions/{edition}/seats", edition.id())
                .stream()
                .map(session -> {
                    JsonNode attended = attendance.get(session.sessionId().toString());
                    JsonNode report = reports.get(session.sessionId().toString());
                    return new SessionRow(
                            session,
                            attended == null ? Attendance.NONE : Json.as(attended.path("attendance"), Attendance.class),
                            report == null ? "" : string(report, "state"));
                })
                .toList();
    }

    private Map<String, JsonNode> bySession(PageContext context, String path, Edition edition) {
        Map<String, JsonNode> all = new HashMap<>();
        context.services()
                .items(Service.PARTICIPATION, path, edition.id())
                .forEach(item -> all.put(string(item, "sessionId"), item));
        return all;
    }
}
