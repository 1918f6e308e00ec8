// Long: the calls of a plan, from its request to its application.
package igf.scheduling.plan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import igf.api.plan.PlanApplicationBody;
import igf.api.plan.PlanApplied;
import igf.api.plan.PlanBody;
import igf.api.plan.PlanLeft;
import igf.api.plan.PlanReason;
import igf.api.plan.PlanStarted;
import igf.platform.admin.Operations;
import igf.platform.command.Commands;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.programme.PlanApplication;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.programme.ProgrammeCommand;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.session.Session;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Planner;
import igf.scheduling.solver.Proposal;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.weights.EditionWeights;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final int MAX_LISTED = 50;

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
    private final ProblemDocuments problems;
    private final RunningPlans running = new RunningPlans();

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
            Availabilities.OfEditions availabilities,
            ProblemDocuments problems) {
        this.problems = problems;
        this.mapper = mapper;
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.commands = commands;
        this.operations = operations;
        this.planner = planner;
        this.views = views;
        this.view = view;
        this.clock = clock;
        this.availabilities = availabilities;
    }

    /** The result of the operation. */
    record Result(UUID plan, int placed, int unplaced, Proposal.Score score) {}

    /**
     * A plan of an edition.
     *
     * @param id the plan's id
     * @param state progress of the plan; APPLIED once all of its sessions are applied
     * @param requestedAt when somebody asked for it
     * @param stopped whether it was stopped; its result is then the best that the search had found
     * @param placed number of sessions to which it gives a place; null without a result
     * @param unplaced number of sessions that fit nowhere; null without a result
     * @param score score of the whole programme with the plan; null without a result
     */
    record ListedPlan(
            UUID id,
            StoredPlan.State state,
            Instant requestedAt,
            boolean stopped,
            @Nullable Integer placed,
            @Nullable Integer unplaced,
            Proposal.@Nullable Score score) {

        static ListedPlan of(StoredPlan plan, StoredPlan.State state) {
            var proposal = plan.proposal();
            return new ListedPlan(
                    plan.id(),
                    state,
                    Objects.requireNonNull(plan.requestedAt()),
                    plan.stopped(),
                    proposal == null ? null : proposal.placements().size(),
                    proposal == null ? null : proposal.unplaced().size(),
                    proposal == null ? null : proposal.score());
        }
    }

    /**
     * Starts to compute a plan. The response names the plan and the operation to follow. Nothing is placed until the
     * plan is applied. Plans workshops and other sessions with people; exclusive sessions stay where they are. The
     * same options and programme give the same plan. 409 {@code PLAN_RUNNING} while another plan of the edition is
     * computed. 422 {@code PLAN_SESSION_UNKNOWN} and {@code PLAN_CONSTRAINT_UNKNOWN} for what the edition or plans do
     * not have.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the options; may be left out
     */
    @PostMapping("/editions/{edition}/plans")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanStarted> start(
            @PathVariable String edition, @RequestBody(required = false) @Nullable PlanBody body, Caller caller) {
        var seed = body == null || body.seed() == null ? 0 : body.seed();
        var programme = programmeCommands.awaitKnown(
                edition, () -> PlanningInput.of(commands.aggregates(), edition, clock.instant(), availabilities));
        var options = PlanRequest.toOptions(
                body, programme.sessions(), new EditionWeights(commands.aggregates()).of(edition));
        var plan = Api.newId();
        var operation = Api.newId("operation");
        var correlation = api.correlationId();
        var repeated = api.findEarlier(PlanCommand.Request.class, plan).isPresent();
        if (!repeated) {
            reserve(edition, plan);
        }
        try {
            api.sendUnconditionally(new PlanCommand.Request(plan, edition, seed, options));
            operations.start(
                    operation,
                    "plan",
                    caller.subject(),
                    progress -> compute(plan, programme, options, seed, progress, correlation));
        } catch (RuntimeException e) {
            running.release(plan);
            throw e;
        }
        commands.sendAs(PLANNER, new PlanCommand.NoteStarted(plan, operation), correlation);
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(new PlanStarted(plan, operation));
    }

    /** Allows one plan at a time for each edition; on other replicas, as far as the view knows. */
    private void reserve(String edition, UUID plan) {
        var elsewhere = views
                .reader(view, PlanView.PLANS)
                .list(Filters.and(Filters.eq("edition", edition), Filters.eq("state", StoredPlan.State.RUNNING.name())))
                .stream()
                .anyMatch(this::isComputing);
        if (elsewhere || !running.reserve(edition, plan)) {
            throw new RefusedException(Refusal.conflict(
                    "PLAN_RUNNING", "Another plan of this edition is being computed; wait for it, or stop it."));
        }
    }

    /** Asks the operation, because the view learns of the end of a run a moment later. */
    private boolean isComputing(StoredPlan plan) {
        var operation = plan.operation();
        return operation != null
                && operations
                        .find(operation)
                        .filter(found -> List.of("pending", "running").contains(found.status()))
                        .isPresent();
    }

    /** Records every outcome of the run in the plan. */
    private Object compute(
            UUID plan,
            PlanningInput programme,
            PlanOptions options,
            long seed,
            Operations.Progress progress,
            String correlation) {
        try {
            var proposal = planner.plan(programme, options, seed, progress::isCancelled, run -> report(progress, run));
            if (progress.isCancelled()) {
                commands.sendAs(PLANNER, new PlanCommand.Stop(plan), correlation);
            }
            commands.sendAs(PLANNER, new PlanCommand.Complete(plan, proposal), correlation);
            progress.report(1, 1);
            return new Result(
                    plan, proposal.placements().size(), proposal.unplaced().size(), proposal.score());
        } catch (RuntimeException e) {
            commands.sendAs(PLANNER, new PlanCommand.Fail(plan, Operations.describe(e)), correlation);
            throw e;
        } finally {
            running.release(plan);
        }
    }

    private static void report(Operations.Progress progress, Planner.Progress run) {
        var best = run.best();
        if (best == null) {
            progress.report(run.steps(), run.stepLimit());
        } else {
            progress.report(run.steps(), run.stepLimit(), best);
        }
    }

    /**
     * Stops the computation of a plan, whose result is then the best that was found. A plan that has ended stays as
     * it is. 404 if there is no such plan.
     *
     * @param plan the plan's id
     */
    @DeleteMapping("/plans/{plan}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> stop(@PathVariable UUID plan) {
        var operation = find(plan).map(StoredPlan::operation);
        var written = api.sendUnconditionally(new PlanCommand.Stop(plan));
        operation.ifPresent(operations::cancel);
        running.release(plan);
        return api.done(written);
    }

    /**
     * Lists the 50 newest plans of an edition, the newest first. An edition without plans has an empty list.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping("/editions/{edition}/plans")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<ListedPlan>> listPlans(@PathVariable String edition) {
        var plans = views.reader(view, PlanView.PLANS)
                .where(Filters.eq("edition", edition))
                .sort(Sorts.descending("requestedAt"))
                .limit(MAX_LISTED)
                .into(new ArrayList<StoredPlan>());
        return InMemoryPages.of(
                plans.stream()
                        .map(plan -> ListedPlan.of(plan, currentState(plan, findRun(plan))))
                        .toList(),
                0);
    }

    private Optional<StoredPlan> find(UUID plan) {
        return views.reader(view, PlanView.PLANS).find(plan);
    }

    /**
     * Reads a plan. {@code placements}, {@code changes}, {@code unplaced}, {@code score} and {@code constraints} are
     * missing until the computation is done; {@code progress} is there only before, also in a stopped plan whose best
     * result is not written yet, and renewed about each second. 404 if there is no such plan.
     *
     * @param plan the plan's id
     */
    @GetMapping("/plans/{plan}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanShown> get(@PathVariable UUID plan) {
        var stored = find(plan).orElseThrow(Problem::notFound);
        var run = findRun(stored);
        var state = currentState(stored, run);
        var progress = run == null || run.status().equals("failed") ? null : PlanShown.Progress.of(run);
        return Api.read(stored.version(), PlanShown.of(stored, state, progress, PlanShown.sentences(problems)));
    }

    /** Returns the operation of a plan without a result. One that was stopped still gets the best that was found. */
    private Operations.@Nullable Operation findRun(StoredPlan plan) {
        var operation = plan.operation();
        return plan.proposal() != null || operation == null
                ? null
                : operations.find(operation).orElse(null);
    }

    /** Returns the state of the operation if the process of a run ended before the run recorded its outcome. */
    private static StoredPlan.State currentState(StoredPlan plan, Operations.@Nullable Operation run) {
        if (plan.state() != StoredPlan.State.RUNNING || plan.operation() == null) {
            return plan.state();
        }
        return switch (run == null ? "failed" : run.status()) {
            case "failed" -> StoredPlan.State.FAILED;
            case "cancelled" -> StoredPlan.State.STOPPED;
            default -> plan.state();
        };
    }

    /**
     * Places what a plan proposes, or the given sessions of it. Sessions that can no longer be placed are left out and
     * listed with the reasons, such as {@code PLAN_OUTDATED} for one that is no longer where the plan found it,
     * {@code SESSION_PINNED}, or {@code NOT_FOUND} for one that was removed. Applying it again changes nothing. 409
     * {@code PLAN_NOT_READY} for a plan that is not done, {@code PLAN_WITHOUT_RESULT} for one that was stopped before
     * it had a result, or failed. 422 {@code REASON_REQUIRED} without a reason once the programme is frozen; nothing is
     * placed then. 422 {@code PLAN_SESSION_UNKNOWN} for sessions that the plan does not place.
     *
     * @param plan the plan's id
     * @param body the reason and the sessions; may be left out
     */
    @PostMapping("/plans/{plan}/application")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanApplied> apply(
            @PathVariable UUID plan, @RequestBody(required = false) @Nullable PlanApplicationBody body) {
        var completed = new PlanReader(commands.aggregates()).completedPlan(plan);
        var chosen = body == null ? null : body.sessions();
        var placements = PlanRequest.choose(completed.proposal().placements(), chosen);
        var edition = completed.edition();
        var written = programmeCommands.<PlanApplication>send(
                edition,
                new ProgrammeCommand.ApplyPlan(
                        edition,
                        plan,
                        placements.stream()
                                .map(p -> new RequestedPlacement(p.session(), p.room(), p.start()))
                                .toList(),
                        body == null ? null : body.reason(),
                        PlanRequest.origins(placements)));
        var application = written.result();
        var left = Stream.concat(
                        application.left().stream().map(session -> toPlanLeft(edition, session)),
                        PlanRequest.removed(placements, application).stream().map(this::toRemoved))
                .toList();
        var applied = new PlanApplied(plan, application.placed().size(), left);
        // Sent last, so that a client that reads with its consistency token sees both changes.
        return api.<@Nullable Object, PlanApplied>answerUnconditionally(
                new PlanCommand.NoteApplied(plan, left.isEmpty() ? chosen : application.placedIds()),
                noted -> api.ok(null, noted.last() == null ? written : noted, applied));
    }

    private PlanLeft toRemoved(Proposal.Proposed placement) {
        return new PlanLeft(
                placement.session(), placement.number(), placement.title(), toReasons(List.of(Session.REMOVED)));
    }

    private PlanLeft toPlanLeft(String edition, PlanApplication.NotPlaced notPlaced) {
        var reasons = notPlaced.reasons().stream()
                .map(reason -> mapper.describeClashes(edition, reason))
                .toList();
        return new PlanLeft(notPlaced.session(), notPlaced.number(), notPlaced.title(), toReasons(reasons));
    }

    private List<PlanReason> toReasons(List<Refusal> reasons) {
        return problems.violations(reasons, ProblemDocuments.language()).stream()
                .map(reason -> new PlanReason(reason.rule(), reason.detail()))
                .toList();
    }
}
