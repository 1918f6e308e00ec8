package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.api.venue.RoomShown;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /schedule/{edition}/plan}: computes a plan, shows it with its reasons, compares it, and applies the chosen
 * moves.
 */
@Controller
@RequestMapping("/schedule/{edition}/plan")
class PlanPage {

    private static final String WEIGHT = "weight.";

    private final ScheduleBoardReader boards;

    PlanPage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /**
     * @param sessions UNPLACED, ALL or ids of sessions
     * @param keep PLACED or PINNED; empty for the usual one
     * @param saveWeights whether the weights become those of the edition too
     * @param from the plan with whose page this one was requested; null for the schedule
     * @param typed all parameters; those that begin with {@code weight.} are weights of constraints
     */
    @PostMapping
    String start(
            @PathVariable String edition,
            @RequestParam(defaultValue = "UNPLACED") List<String> sessions,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "false") boolean saveWeights,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam Map<String, String> typed,
            PageContext context) {
        if (saveWeights) {
            Reply saved = context.services()
                    .put(
                            Service.SCHEDULING,
                            Map.of("weights", weights(typed)),
                            "/editions/{edition}/plan-weights",
                            edition);
            if (!saved.isSuccess()) {
                context.showErrors(saved);
                context.addAttribute("saveWeights", true);
                return page(edition, from, typed, context);
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sessions", sessions);
        if (!keep.isEmpty()) {
            body.put("keep", keep);
        }
        body.put("weights", weights(typed));
        body.put("seed", 1);
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        body,
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/plans",
                        edition);
        String plan = string(reply.body(), "plan");
        return context.redirectOrShow(reply, "/schedule/" + edition + "/plan/" + plan, () -> {
            context.addAttribute("weightsSaved", saveWeights);
            return page(edition, from, typed, context);
        });
    }

    /** Shows the page from which a plan was requested, with the typed weights. */
    private String page(String edition, @Nullable UUID from, Map<String, String> typed, PageContext context) {
        if (from == null) {
            context.addAttribute("board", boards.read(context, edition, "", 0));
            return "schedule";
        }
        showState(edition, from, context);
        context.addAttribute("left", -1);
        context.addAttribute("typed", typed);
        return "schedule-plan";
    }

    /** Sends what is not a number as it is, so that the service says what is wrong. */
    private static Map<String, Object> weights(Map<String, String> typed) {
        Map<String, Object> weights = new TreeMap<>();
        typed.forEach((name, weight) -> {
            if (name.startsWith(WEIGHT)) {
                weights.put(
                        name.substring(WEIGHT.length()),
                        weight.matches("\\d{1,4}") ? (Object) Integer.valueOf(weight) : weight);
            }
        });
        return weights;
    }

    @PostMapping("/{plan}/stop")
    String stop(@PathVariable String edition, @PathVariable UUID plan, PageContext context) {
        Reply reply = context.services().delete(Service.SCHEDULING, "/plans/{plan}", plan);
        return context.redirectOrShow(reply, "/schedule/" + edition + "/plan/" + plan, () -> {
            showState(edition, plan, context);
            context.addAttribute("left", -1);
            return "schedule-plan";
        });
    }

    @GetMapping("/{plan}")
    String show(
            Edition edition,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "-1") int left,
            PageContext context) {
        showState(edition.id(), plan, context);
        context.addAttribute("left", left);
        return "schedule-plan";
    }

    /**
     * A plan beside another, or beside the present programme.
     *
     * @param with id of the other plan, or {@code now}
     * @param listed whether the other is {@code now} or one of {@code others}, which are not all
     * @param others plans to choose from, the newest first
     * @param costs constraints with the cost of both; the other's is {@code before}
     */
    private record Comparison(
            UUID plan,
            String with,
            boolean listed,
            List<PlannedMove.Other> others,
            List<PlannedMove.Difference> differences,
            List<PlannedMove.Cost> costs) {}

    @GetMapping("/{plan}/comparison")
    String compare(
            Edition edition,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "now") String with,
            PageContext context) {
        JsonNode comparison =
                context.services().read(Service.SCHEDULING, "/plans/{plan}/comparison?with={with}", plan, with);
        List<PlannedMove.Other> others = PlannedMove.Other.all(context.services()
                .items(Service.SCHEDULING, "/editions/{edition}/plans", edition.id())
                .filter(other -> !string(other, "id").equals(plan.toString())));
        return context.show(
                "schedule-plan-comparison",
                new Comparison(
                        plan,
                        with,
                        with.equals("now")
                                || others.stream().anyMatch(other -> other.id().equals(with)),
                        others,
                        PlannedMove.Difference.all(comparison, roomNames(context, edition.id())),
                        PlannedMove.Cost.all(comparison, "otherCost")));
    }

    private Map<String, String> roomNames(PageContext context, String edition) {
        return boards.rooms(context, edition).stream()
                .collect(Collectors.toMap(RoomShown::room, RoomShown::name, (first, _) -> first));
    }

    /** Shows the plan's current state. */
    private void showState(String edition, UUID plan, PageContext context) {
        JsonNode planJson = context.services().read(Service.SCHEDULING, "/plans/{plan}", plan);
        String state = string(planJson, "state");
        context.addAttribute("plan", plan);
        context.addAttribute("edition", edition);
        context.addAttribute("state", state);
        // A plan that was just stopped gets the best that was found a moment later.
        boolean ending = state.equals("STOPPED") && planJson.path("progress").isObject();
        context.addAttribute("running", ending || state.equals("REQUESTED") || state.equals("RUNNING"));
        context.addAttribute("progress", Json.as(planJson.path("progress"), PlannedMove.Progress.class));
        context.addAttribute("freeze", boards.freeze(context, edition));
        context.addAttribute("moves", PlannedMove.all(planJson, roomNames(context, edition)));
        context.addAttribute("unplaced", PlannedMove.Unplaced.all(planJson));
        context.addAttribute("costs", PlannedMove.Cost.all(planJson));
        context.addAttribute("stopped", planJson.path("stopped").asBoolean(false));
        context.addAttribute("asked", Json.texts(planJson.path("sessions")));
        context.addAttribute("keep", string(planJson, "keep"));
    }

    @PostMapping("/{plan}/take")
    String applyPlan(
            @PathVariable String edition,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> sessions,
            PageContext context) {
        Supplier<String> again = () -> {
            showState(edition, plan, context);
            context.addAttribute("left", -1);
            context.addAttribute("chosen", sessions);
            context.addAttribute("reason", reason);
            return "schedule-plan";
        };
        if (sessions.isEmpty()) {
            context.rejectInput("list.tick-needs");
            return again.get();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (!reason.isBlank()) {
            body.put("reason", reason.strip());
        }
        body.put("sessions", sessions);
        Reply reply = context.services().post(Service.SCHEDULING, body, "/plans/{plan}/application", plan);
        int left = reply.body().path("left").size();
        return context.redirectOrShow(reply, "/schedule/" + edition + "/plan/" + plan + "?left=" + left, again);
    }
}
