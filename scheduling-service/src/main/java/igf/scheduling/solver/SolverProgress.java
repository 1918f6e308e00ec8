package igf.scheduling.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.api.solver.event.SolverEventListener;
import ai.timefold.solver.core.impl.localsearch.scope.LocalSearchStepScope;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.AbstractStepScope;
import ai.timefold.solver.core.impl.solver.AbstractSolver;
import org.jspecify.annotations.Nullable;

/** Follows a run of the solver. In the solver's thread it only keeps what it is given; it counts when it is asked. */
final class SolverProgress extends PhaseLifecycleListenerAdapter<PlanSolution>
        implements SolverEventListener<PlanSolution> {

    private final long stepLimit;
    private volatile long steps;
    private volatile @Nullable PlanSolution best;

    private SolverProgress(long stepLimit) {
        this.stepLimit = stepLimit;
    }

    static SolverProgress follow(Solver<PlanSolution> solver, long stepLimit) {
        var progress = new SolverProgress(stepLimit);
        solver.addEventListener(progress);
        // Only the implementation tells of its steps.
        if (solver instanceof AbstractSolver<PlanSolution> counting) {
            counting.addPhaseLifecycleListener(progress);
        }
        return progress;
    }

    @Override
    public void bestSolutionChanged(BestSolutionChangedEvent<PlanSolution> event) {
        best = event.getNewBestSolution();
    }

    @Override
    public void stepEnded(AbstractStepScope<PlanSolution> step) {
        if (step instanceof LocalSearchStepScope<PlanSolution>) {
            steps = step.getStepIndex() + 1L;
        }
    }

    Planner.Progress now() {
        var solution = best;
        return new Planner.Progress(steps, stepLimit, solution == null ? null : count(solution));
    }

    private static Planner.@Nullable BestSoFar count(PlanSolution solution) {
        var score = solution.score();
        if (score == null) {
            return null;
        }
        var planned = solution.assignments().stream()
                .filter(SessionAssignment::isMovable)
                .toList();
        var placed = (int) planned.stream().filter(SessionAssignment::isPlaced).count();
        return new Planner.BestSoFar(
                placed, planned.size() - placed, score.hardScore(), score.mediumScore(), score.softScore());
    }
}
