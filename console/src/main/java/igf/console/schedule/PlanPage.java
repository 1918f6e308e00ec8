package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.api.venue.RoomShown;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /schedule/{edition}/plan}: computes a plan for sessions without a place, shows it, and applies it as a whole.
 */
@Controller
@RequestMapping("/schedule/{edition}/plan")
class PlanPage {

    private final DayBoards boards;

    PlanPage(DayBoards boards) {
        this.boards = boards;
    }

    /** A session's place in a plan, with the room's name; empty if there is none. */
    record Proposed(int number, String title, RoomAndTime place) {
        static List<Proposed> all(JsonNode list, Map<String, String> rooms) {
            return list.valueStream()
                    .map(json -> {
                        String room = string(json, "room");
                        return new Proposed(
                                json.path("number").asInt(0),
                                string(json, "title"),
                                new RoomAndTime(rooms.getOrDefault(room, room), string(json, "start"), List.of()));
                    })
                    .toList();
        }
    }

    @PostMapping
    String start(@PathVariable String edition, @RequestParam(defaultValue = "") String once, Visit visit) {
        Reply reply = visit.services()
                .post(
                        Service.SCHEDULING,
                        Map.of("seed", 1),
                        RequestOptions.once(once),
                        "/editions/{edition}/plans",
                        edition);
        if (reply.succeeded()) {
            String plan = string(reply.body(), "plan");
            return visit.redirect("/schedule/" + edition + "/plan/" + plan);
        }
        visit.refused(reply);
        visit.put("board", boards.read(visit, edition, "", 0));
        return "schedule";
    }

    @GetMapping("/{plan}")
    String show(Edition edition, @PathVariable UUID plan, @RequestParam(defaultValue = "-1") int left, Visit visit) {
        boolean running = page(edition.id(), plan, visit);
        if (running) {
            // It works without a script.
            visit.response().setHeader("Refresh", "1");
        }
        visit.put("left", left);
        return "schedule-plan";
    }

    /**
     * Shows the plan's current state.
     *
     * @return whether it is still being computed
     */
    private boolean page(String edition, UUID plan, Visit visit) {
        JsonNode found = visit.services().read(Service.SCHEDULING, "/plans/{plan}", plan);
        String state = string(found, "state");
        boolean running = state.equals("REQUESTED") || state.equals("RUNNING");
        visit.put("plan", plan);
        visit.put("edition", edition);
        visit.put("state", state);
        visit.put("running", running);
        Map<String, String> rooms = boards.rooms(visit, edition).stream()
                .collect(Collectors.toMap(RoomShown::room, RoomShown::name, (one, _) -> one));
        visit.put("placements", Proposed.all(found.path("placements"), rooms));
        visit.put("unplaced", Proposed.all(found.path("unplaced"), rooms));
        JsonNode score = found.path("score");
        visit.put("hard", score.path("hard").asLong(0));
        visit.put("soft", score.path("soft").asLong(0));
        return running;
    }

    @PostMapping("/{plan}/take")
    String take(@PathVariable String edition, @PathVariable UUID plan, Visit visit) {
        Reply reply = visit.services().post(Service.SCHEDULING, null, "/plans/{plan}/application", plan);
        if (reply.succeeded()) {
            int left = reply.body().path("left").size();
            return visit.redirect("/schedule/" + edition + "/plan/" + plan + "?left=" + left);
        }
        visit.refused(reply);
        page(edition, plan, visit);
        visit.put("left", -1);
        return "schedule-plan";
    }
}
