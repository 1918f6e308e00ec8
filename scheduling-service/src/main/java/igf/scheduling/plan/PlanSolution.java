package igf.scheduling.plan;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The solver's problem: all sessions and all spots, in a stable order. */
@PlanningSolution
public class PlanSolution {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Spot> spots = List.of();

    @PlanningEntityCollectionProperty
    private List<SessionAssignment> assignments = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** Used by the solver, which clones solutions. */
    public PlanSolution() {}

    PlanSolution(List<Spot> spots, List<SessionAssignment> assignments) {
        this.spots = spots;
        this.assignments = assignments;
    }

    List<SessionAssignment> assignments() {
        return assignments;
    }
}
