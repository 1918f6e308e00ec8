package igf.scheduling.plan;

import igf.api.plan.PlanApplicationBody;
import igf.api.plan.PlanApplied;
import igf.api.plan.PlanBody;
import igf.api.plan.PlanLeft;
import igf.api.plan.PlanReason;
import igf.api.plan.PlanStarted;
import igf.platform.admin.Operations;
import igf.platform.command.Commands;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.programme.PlanApplication;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.programme.ProgrammeCommand;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.vocabulary.Availabilities;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class PlanController {

    private static final String PLANNER = "planner";

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final Commands commands;
    private final Operations operations;
    private final Planner planner;
    private final DecryptingMapper mapper;
    private final Views views;
    private final PlanView view;
    private final Clock clock;
    private final Availabilities.OfEditions availabilities;

    PlanController(
            Api api,
            ProgrammeCommands programmeCommands,
            Commands commands,
            Operations operations,
            Planner planner,
            DecryptingMapper mapper,
            Views views,
            PlanView view,
            Clock clock,
            Availabilities.OfEditions availabilities) {
        this.availabilities = availabilities;
        this.mapper = mapper;
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.commands = commands;
        this.operations = operations;
        this.planner = planner;
        this.views = views;
        this.view = view;
        this.clock = clock;
    }

    /** The result of the operation. */
    record Result(UUID plan, int placed, int unplaced, Proposal.Score score) {}

    /**
     * Starts to compute a plan for sessions without a place. The response names the plan and the operation to follow.
     * Nothing is placed until the plan is applied. Sessions that have a place keep it. The same seed and programme give
     * the same plan.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the seed; may be left out
     */
    @PostMapping("/editions/{edition}/plans")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanStarted> start(
            @PathVariable String edition, @RequestBody(required = false) @Nullable PlanBody body, Caller caller) {
        var seed = body == null || body.seed() == null ? 0 : body.seed();
        var programme = programmeCommands.awaitKnown(
                edition, () -> PlanningInput.of(commands.aggregates(), edition, clock.instant(), availabilities));
        var plan = Api.newId();
        var operation = Api.newId("operation");
        var correlation = api.correlationId();
        api.sendUnconditionally(new PlanCommand.Request(plan, edition, seed));
        operations.start(
                operation, "plan", caller.subject(), progress -> compute(plan, programme, seed, progress, correlation));
        commands.sendAs(PLANNER, new PlanCommand.NoteStarted(plan, operation), correlation);
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(new PlanStarted(plan, operation));
    }

    /** Records every outcome of the run in the plan. */
    private Object compute(
            UUID plan, PlanningInput programme, long seed, Operations.Progress progress, String correlation) {
        try {
            var proposal = planner.plan(programme, seed, progress::isCancelled);
            if (progress.isCancelled()) {
                commands.sendAs(PLANNER, new PlanCommand.Stop(plan), correlation);
                return new Result(plan, 0, 0, proposal.score());
            }
            commands.sendAs(PLANNER, new PlanCommand.Complete(plan, proposal), correlation);
            progress.report(1, 1);
            return new Result(
                    plan, proposal.placements().size(), proposal.unplaced().size(), proposal.score());
        } catch (RuntimeException e) {
            commands.sendAs(PLANNER, new PlanCommand.Fail(plan, Operations.describe(e)), correlation);
            throw e;
        }
    }

    /**
     * Stops the computation of a plan. A plan that has ended stays as it is. 404 if there is no such plan.
     *
     * @param plan the plan's id
     */
    @DeleteMapping("/plans/{plan}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> stop(@PathVariable UUID plan) {
        var operation = find(plan).map(StoredPlan::operation);
        var written = api.sendUnconditionally(new PlanCommand.Stop(plan));
        operation.ifPresent(operations::cancel);
        return api.done(written);
    }

    private Optional<StoredPlan> find(UUID plan) {
        return views.reader(view, PlanView.PLANS).find(plan);
    }

    /**
     * Reads a plan. {@code placements}, {@code changes}, {@code unplaced} and {@code score} are missing until the
     * computation is done. 404 if there is no such plan.
     *
     * @param plan the plan's id
     */
    @GetMapping("/plans/{plan}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanShown> get(@PathVariable UUID plan) {
        var stored = find(plan).orElseThrow(Problem::notFound);
        return Api.read(stored.version(), PlanShown.of(stored, currentState(stored)));
    }

    /** Returns the state of the operation if the process of a run ended before the run recorded its outcome. */
    private StoredPlan.State currentState(StoredPlan plan) {
        var operation = plan.operation();
        if (plan.state() != StoredPlan.State.RUNNING || operation == null) {
            return plan.state();
        }
        var status =
                operations.find(operation).map(Operations.Operation::status).orElse("failed");
        return switch (status) {
            case "failed" -> StoredPlan.State.FAILED;
            case "cancelled" -> StoredPlan.State.STOPPED;
            default -> plan.state();
        };
    }

    /**
     * Places what a plan proposes. Sessions that can no longer be placed are left out and listed with the reasons, such
     * as {@code PLAN_OUTDATED} for one that was placed elsewhere since, or {@code SESSION_PINNED}. Applying it again
     * changes nothing. 409 {@code PLAN_NOT_READY} for a plan that is not done, {@code PLAN_WITHOUT_RESULT} for one that
     * was stopped or failed. 422 {@code REASON_REQUIRED} without a reason once the programme is frozen; nothing is
     * placed then.
     *
     * @param plan the plan's id
     * @param body the reason; may be left out
     */
    @PostMapping("/plans/{plan}/application")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanApplied> apply(
            @PathVariable UUID plan, @RequestBody(required = false) @Nullable PlanApplicationBody body) {
        var completed = new PlanReader(commands.aggregates()).completedPlan(plan);
        var placements = completed.proposal().placements().stream()
                .map(p -> new RequestedPlacement(p.session(), p.room(), p.start()))
                .toList();
        var edition = completed.edition();
        var written = programmeCommands.<PlanApplication>send(
                edition,
                new ProgrammeCommand.ApplyPlan(edition, plan, placements, body == null ? null : body.reason()));
        var application = written.result();
        var applied = new PlanApplied(
                plan,
                application.placed().size(),
                application.left().stream()
                        .map(session -> toPlanLeft(edition, session))
                        .toList());
        // Sent last, so that a client that reads with its consistency token sees both changes.
        return api.<@Nullable Object, PlanApplied>answerUnconditionally(
                new PlanCommand.NoteApplied(plan),
                noted -> api.ok(null, noted.last() == null ? written : noted, applied));
    }

    private PlanLeft toPlanLeft(String edition, PlanApplication.NotPlaced notPlaced) {
        return new PlanLeft(
                notPlaced.session(),
                notPlaced.number(),
                notPlaced.title(),
                notPlaced.reasons().stream()
                        .map(reason -> mapper.describeClashes(edition, reason))
                        .map(reason -> new PlanReason(reason.rule(), reason.detail()))
                        .toList());
    }
}
