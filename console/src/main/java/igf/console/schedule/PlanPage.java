package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.api.venue.RoomShown;
import igf.console.page.Edition;
import igf.console.page.PageContext;
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

/** {@code /schedule/{edition}/plan}: computes a plan for unplaced sessions, shows it, and applies it as a whole. */
@Controller
@RequestMapping("/schedule/{edition}/plan")
class PlanPage {

    private final ScheduleBoardReader boards;

    PlanPage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /** A session in a plan, with its room and time. Both are empty if the plan does not place the session. */
    record PlannedSession(int number, String title, RoomAndTime place) {
        static List<PlannedSession> all(JsonNode list, Map<String, String> rooms) {
            return list.valueStream()
                    .map(json -> {
                        String room = string(json, "room");
                        return new PlannedSession(
                                json.path("number").asInt(0),
                                string(json, "title"),
                                new RoomAndTime(rooms.getOrDefault(room, room), string(json, "start"), List.of()));
                    })
                    .toList();
        }
    }

    @PostMapping
    String start(@PathVariable String edition, @RequestParam(defaultValue = "") String once, PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        Map.of("seed", 1),
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/plans",
                        edition);
        String plan = string(reply.body(), "plan");
        return context.redirectOrShow(reply, "/schedule/" + edition + "/plan/" + plan, () -> {
            context.addAttribute("board", boards.read(context, edition, "", 0));
            return "schedule";
        });
    }

    @GetMapping("/{plan}")
    String show(
            Edition edition,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "-1") int left,
            PageContext context) {
        boolean running = showState(edition.id(), plan, context);
        if (running) {
            // Reloads the page without a script.
            context.response().setHeader("Refresh", "1");
        }
        context.addAttribute("left", left);
        return "schedule-plan";
    }

    /**
     * Shows the plan's current state.
     *
     * @return whether it is still being computed
     */
    private boolean showState(String edition, UUID plan, PageContext context) {
        JsonNode planJson = context.services().read(Service.SCHEDULING, "/plans/{plan}", plan);
        String state = string(planJson, "state");
        boolean running = state.equals("REQUESTED") || state.equals("RUNNING");
        context.addAttribute("plan", plan);
        context.addAttribute("edition", edition);
        context.addAttribute("state", state);
        context.addAttribute("running", running);
        context.addAttribute("freeze", boards.freeze(context, edition));
        Map<String, String> rooms = boards.rooms(context, edition).stream()
                .collect(Collectors.toMap(RoomShown::room, RoomShown::name, (first, _) -> first));
        context.addAttribute("placements", PlannedSession.all(planJson.path("placements"), rooms));
        context.addAttribute("unplaced", PlannedSession.all(planJson.path("unplaced"), rooms));
        JsonNode score = planJson.path("score");
        context.addAttribute("hard", score.path("hard").asLong(0));
        context.addAttribute("soft", score.path("soft").asLong(0));
        return running;
    }

    @PostMapping("/{plan}/take")
    String applyPlan(
            @PathVariable String edition,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        Object body = reason.isBlank() ? null : Map.of("reason", reason.strip());
        Reply reply = context.services().post(Service.SCHEDULING, body, "/plans/{plan}/application", plan);
        int left = reply.body().path("left").size();
        return context.redirectOrShow(reply, "/schedule/" + edition + "/plan/" + plan + "?left=" + left, () -> {
            showState(edition, plan, context);
            context.addAttribute("left", -1);
            return "schedule-plan";
        });
    }
}
