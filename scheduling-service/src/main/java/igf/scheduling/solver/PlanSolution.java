package igf.scheduling.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import igf.scheduling.solver.PlanConstraints.Buffer;
import igf.scheduling.solver.PlanConstraints.ExclusiveTime;
import igf.scheduling.solver.PlanConstraints.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The solver's problem: all sessions and all spots, in a stable order. */
@PlanningSolution
public class PlanSolution {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Spot> spots = List.of();

    @ProblemFactCollectionProperty
    private List<ExclusiveTime> exclusiveTimes = List.of();

    @ProblemFactCollectionProperty
    private List<Share> shares = List.of();

    @ProblemFactCollectionProperty
    private List<Buffer> buffers = List.of();

    @PlanningEntityCollectionProperty
    private List<SessionAssignment> assignments = List.of();

    private ConstraintWeightOverrides<HardMediumSoftScore> weights = ConstraintWeightOverrides.none();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** Used by the solver, which clones solutions. */
    public PlanSolution() {}

    PlanSolution(
            List<Spot> spots,
            List<ExclusiveTime> exclusiveTimes,
            List<Share> shares,
            List<Buffer> buffers,
            List<SessionAssignment> assignments,
            Map<String, Integer> weights) {
        this.spots = spots;
        this.exclusiveTimes = exclusiveTimes;
        this.shares = shares;
        this.buffers = buffers;
        this.assignments = assignments;
        var scores = new HashMap<String, HardMediumSoftScore>();
        weights.forEach((name, weight) -> scores.put(name, HardMediumSoftScore.ofSoft(weight)));
        this.weights = ConstraintWeightOverrides.of(scores);
    }

    /** Returns the same without a session. */
    PlanSolution without(SessionAssignment removed) {
        var others = new PlanSolution();
        others.spots = spots;
        others.exclusiveTimes = exclusiveTimes;
        others.shares = shares;
        others.buffers = buffers;
        others.assignments =
                assignments.stream().filter(assignment -> assignment != removed).toList();
        others.weights = weights;
        return others;
    }

    List<Spot> offeredSpots() {
        return spots.stream().filter(Spot::offered).toList();
    }

    List<ExclusiveTime> exclusiveTimes() {
        return exclusiveTimes;
    }

    List<SessionAssignment> assignments() {
        return assignments;
    }

    /** Returns the score; null before the solver has computed it. */
    @Nullable
    HardMediumSoftScore score() {
        return score;
    }

    boolean hasMovable() {
        return assignments.stream().anyMatch(SessionAssignment::isMovable);
    }
}
