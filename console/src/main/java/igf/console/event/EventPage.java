package igf.console.event;

import static igf.console.service.Json.string;

import igf.api.seat.SessionSeatCounts;
import igf.console.language.Times;
import igf.console.list.CsvResponse;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.Comparator;
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

    private final Times times;

    EventPage(Times times) {
        this.times = times;
    }

    /** @param waiting number of people on waiting lists */
    private record Model(Edition edition, String day, int waiting, ListView<SessionRow> list) {}

    private static final Map<String, Comparator<SessionRow>> ORDERS = Map.of(
            "starts", Comparator.comparing(row -> row.session().startsAt()),
            "session", Comparator.comparingInt(row -> row.session().number()),
            "room", Comparator.comparing(row -> row.session().room()),
            "waiting", Comparator.comparingInt(row -> row.session().waitlisted()));

    /** @param show {@code waiting} for sessions with a waiting list, {@code full} for full ones, otherwise all */
    @GetMapping("/event/{edition}")
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            PageContext context) {
        List<SessionRow> all = readRows(context, edition);
        int waiting = all.stream().mapToInt(row -> row.session().waitlisted()).sum();
        ListView<SessionRow> list = ListView.of(
                        "/event/" + edition.id(),
                        Map.of(),
                        filters(all, edition, day, show, context),
                        Stream.of("starts", "session", "room", "waiting")
                                .map(name -> new ListView.Column(name, context.message("event.column." + name)))
                                .toList(),
                        sort,
                        page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1,
                        ListView.sorted(select(all, edition, known(day, all, edition), show), sort, ORDERS))
                .withFile("/event/" + edition.id() + "/sessions.csv");
        return context.show("event", new Model(edition, day, waiting, list));
    }

    private List<ListView.Filter> filters(
            List<SessionRow> all, Edition edition, String day, String show, PageContext context) {
        List<ListView.Option> days = all.stream()
                .map(row -> row.day(edition.zone()))
                .distinct()
                .sorted()
                .map(date -> new ListView.Option(date, times.weekday(date, context.locale())))
                .toList();
        List<ListView.Option> kinds = Stream.of("waiting", "full")
                .map(kind -> new ListView.Option(kind, context.message("event.show." + kind)))
                .toList();
        return List.of(
                new ListView.Filter("day", context.message("event.days"), offered(day, days), days),
                new ListView.Filter("show", context.message("event.which"), offered(show, kinds), kinds));
    }

    /** Returns the day if the programme has it; an earlier release may have had another. */
    private static String known(String day, List<SessionRow> all, Edition edition) {
        return all.stream().anyMatch(row -> row.day(edition.zone()).equals(day)) ? day : "";
    }

    private static String offered(String value, List<ListView.Option> options) {
        return options.stream().anyMatch(option -> option.value().equals(value)) ? value : "";
    }

    private static List<SessionRow> select(List<SessionRow> all, Edition edition, String day, String show) {
        return all.stream()
                .filter(row -> day.isEmpty() || row.day(edition.zone()).equals(day))
                .filter(row -> switch (show) {
                    case "waiting" -> row.session().waitlisted() > 0;
                    case "full" -> row.full();
                    default -> true;
                })
                .toList();
    }

    @GetMapping("/event/{edition}/sessions.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String sort,
            PageContext context) {
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
        List<SessionRow> all = readRows(context, edition);
        return CsvResponse.of(
                edition.id() + "-sessions",
                head,
                ListView.sorted(select(all, edition, known(day, all, edition), show), sort, ORDERS).stream()
                        .map(row -> cells(row, edition)));
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
