package igf.scheduling.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import igf.scheduling.programme.PlanningInput;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plans with Timefold: first fit, then local search for a number of steps. */
@Component
class TimefoldPlanner implements Planner {

    private static final long POLL_MILLIS = 100;
    private static final long REPORT_MILLIS = 1_000;

    /** A step tries moves until it accepts one. Limits of moves end runs in which no move is accepted any more. */
    private static final long MOVES_PER_STEP = 20;

    private static final long MIN_MOVES = 10_000;
    private static final long MOVES_PER_CHOICE = 50;

    private final Duration timeLimit;
    private final int idleSteps;
    private final int defaultSteps;

    /**
     * @param seconds time limit of a run, in seconds; a run that reaches it depends on the machine
     * @param idleSteps steps without an improvement after which a run ends
     * @param steps steps after which a run ends, unless the request gives another number
     */
    TimefoldPlanner(
            @Value("${igf.plan.seconds:120}") int seconds,
            @Value("${igf.plan.idle-steps:2000}") int idleSteps,
            @Value("${igf.plan.steps:5000}") int steps) {
        this.timeLimit = Duration.ofSeconds(seconds);
        this.idleSteps = idleSteps;
        this.defaultSteps = steps;
    }

    @Override
    public Proposal plan(
            PlanningInput programme,
            PlanOptions options,
            long seed,
            BooleanSupplier stopped,
            Consumer<Progress> progress) {
        var problem = PlanProblem.of(programme, options);
        if (problem.assignments().isEmpty()) {
            return new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()), List.of());
        }
        var factory = createFactory(options.steps(), choices(problem), seed);
        if (!problem.hasMovable()) {
            return explainer(factory, problem, options).explain();
        }
        var solver = factory.buildSolver();
        var run = SolverProgress.follow(solver, stepLimit(options.steps()));
        var solved = solve(solver, problem, stopped, () -> progress.accept(run.now()));
        return explainer(factory, solved, options).explain();
    }

    @Override
    public List<Proposal.Cost> costs(PlanningInput programme, PlanOptions options) {
        var problem = PlanProblem.of(programme, options);
        return problem.assignments().isEmpty()
                ? List.of()
                : explainer(createFactory(options.steps(), choices(problem), 0), problem, options)
                        .costsAsTheyAre();
    }

    @Override
    public List<Proposal.Reason> costsOfPlace(PlanningInput programme, PlanOptions options, UUID session) {
        var problem = PlanProblem.of(programme, options);
        return explainer(createFactory(options.steps(), choices(problem), 0), problem, options)
                .costsOfPlace(session);
    }

    private static PlanExplainer explainer(
            SolverFactory<PlanSolution> factory, PlanSolution solution, PlanOptions options) {
        SolutionManager<PlanSolution, HardMediumSoftScore> manager = SolutionManager.create(factory);
        return new PlanExplainer(manager, solution, options.weights());
    }

    /**
     * Polls {@code stopped} in a separate thread, because the solver does not poll it.
     *
     * @param report run in that thread about each second; if it fails, the run goes on without it
     */
    static PlanSolution solve(
            Solver<PlanSolution> solver, PlanSolution problem, BooleanSupplier stopped, Runnable report) {
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("plan-watch").daemon().factory())) {
            var polling = watch.scheduleWithFixedDelay(
                    () -> {
                        if (stopped.getAsBoolean()) {
                            solver.terminateEarly();
                        }
                    },
                    0,
                    POLL_MILLIS,
                    TimeUnit.MILLISECONDS);
            var reporting = watch.scheduleWithFixedDelay(report, REPORT_MILLIS, REPORT_MILLIS, TimeUnit.MILLISECONDS);
            var solved = solver.solve(problem);
            polling.cancel(false);
            reporting.cancel(false);
            return solved;
        }
    }

    private int stepLimit(@Nullable Integer steps) {
        return steps == null ? defaultSteps : steps;
    }

    /** Returns how many choices of a spot for a session a problem has; the construction heuristic tries each once. */
    static long choices(PlanSolution problem) {
        var movable = problem.assignments().stream()
                .filter(SessionAssignment::isMovable)
                .count();
        return movable * (problem.offeredSpots().size() + 1);
    }

    /**
     * Counts steps and moves only, so that the same problem has the same result on every machine.
     *
     * @param steps 0 for the construction heuristic alone
     * @param choices as of {@link #choices}
     */
    SolverFactory<PlanSolution> createFactory(@Nullable Integer steps, long choices, long seed) {
        var limit = stepLimit(steps);
        var config = new SolverConfig()
                .withSolutionClass(PlanSolution.class)
                .withEntityClasses(SessionAssignment.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(timeLimit);
        var construction = new ConstructionHeuristicPhaseConfig();
        if (limit == 0) {
            return SolverFactory.create(config.withPhases(construction));
        }
        var search = new LocalSearchPhaseConfig();
        search.setTerminationConfig(new TerminationConfig()
                .withStepCountLimit(limit)
                .withUnimprovedStepCountLimit(idleSteps)
                // The moves of the construction count too.
                .withMoveCountLimit(
                        choices + Math.min(MIN_MOVES + MOVES_PER_CHOICE * choices, MOVES_PER_STEP * limit)));
        return SolverFactory.create(config.withPhases(construction, search));
    }
}
