package igf.scheduling.plan.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.admin.Operations;
import igf.platform.command.Commands;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.plan.Consulted;
import igf.scheduling.plan.PlanCommand;
import igf.scheduling.plan.Planner;
import igf.scheduling.plan.Proposal;
import igf.scheduling.plan.view.PlanView;
import igf.scheduling.programme.ProgrammeCommand;
import igf.scheduling.programme.ProgrammeCommand.Wanted;
import igf.scheduling.programme.ProgrammeSurvey;
import igf.scheduling.support.Desk;
import igf.scheduling.support.Shapes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class PlanController {

    private final Api api;
    private final Desk desk;
    private final Commands commands;
    private final Operations operations;
    private final Planner planner;
    private final Views views;
    private final PlanView view;

    PlanController(
            Api api, Desk desk, Commands commands, Operations operations, Planner planner, Views views, PlanView view) {
        this.api = api;
        this.desk = desk;
        this.commands = commands;
        this.operations = operations;
        this.planner = planner;
        this.views = views;
        this.view = view;
    }

    /** @param seed the same seed and programme give the same plan; 0 if missing */
    record PlanBody(@Nullable Long seed) {}

    record Started(UUID plan, UUID operation) {}

    /** What the operation tells when it has ended. */
    record Result(UUID plan, int placed, int unplaced, Proposal.Score score) {}

    @PostMapping("/editions/{edition}/plans")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Started> start(
            @PathVariable String edition, @RequestBody(required = false) @Nullable PlanBody body, Caller caller) {
        var seed = body == null || body.seed() == null ? 0 : body.seed();
        var programme = desk.<ProgrammeSurvey>ask(edition, new ProgrammeCommand.Survey(edition))
                .result();
        var plan = Api.newId();
        var correlation = api.correlation();
        api.sendUnconditionally(new PlanCommand.Request(plan, edition, seed));
        var operation = operations.start("plan", caller.subject(), progress -> {
            var proposal = planner.plan(programme, seed);
            commands.sendAs("planner", new PlanCommand.Complete(plan, proposal), correlation);
            progress.of(1, 1);
            return new Result(
                    plan, proposal.placements().size(), proposal.unplaced().size(), proposal.score());
        });
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(new Started(plan, operation));
    }

    @GetMapping("/plans/{plan}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID plan) {
        var found =
                views.collection(view, "plans").find(eq("_id", plan.toString())).first();
        if (found == null) {
            throw Problem.notFound();
        }
        return Api.read(found.getLong("version"), shown(found));
    }

    /** {@code {id, edition, seed, state, placements: [{session, number, title, room, start}], unplaced: [], score}} */
    private static Map<String, @Nullable Object> shown(Document plan) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", plan.getString("_id"));
        body.put("edition", plan.getString("edition"));
        body.put("seed", plan.getLong("seed"));
        body.put("state", plan.getString("state"));
        if (plan.containsKey("proposal")) {
            var proposal = Shapes.member(plan, "proposal", Proposal.class);
            body.put(
                    "placements",
                    proposal.placements().stream().map(PlanController::shown).toList());
            body.put("unplaced", proposal.unplaced());
            body.put("score", proposal.score());
        }
        return body;
    }

    private static Map<String, Object> shown(Proposal.Proposed placement) {
        var body = new LinkedHashMap<String, Object>();
        body.put("session", placement.session());
        body.put("number", placement.number());
        body.put("title", placement.title());
        body.put("room", placement.room());
        body.put("start", placement.start().toString());
        return body;
    }

    /** All of it or nothing; what does not fit any more is named. Applying it again changes nothing. */
    @PostMapping("/plans/{plan}/application")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> apply(@PathVariable UUID plan) {
        var consulted = api.<Consulted>sendUnconditionally(new PlanCommand.Consult(plan))
                .result();
        var wanted = consulted.proposal().placements().stream()
                .map(p -> new Wanted(p.session(), p.room(), p.start()))
                .toList();
        var edition = consulted.edition();
        var written = desk.<List<?>>ask(edition, new ProgrammeCommand.PlaceAll(edition, plan, wanted));
        commands.sendAs("planner", new PlanCommand.NoteApplied(plan), api.correlation());
        return api.ok(null, written, Map.of("plan", plan, "placed", wanted.size()));
    }
}
