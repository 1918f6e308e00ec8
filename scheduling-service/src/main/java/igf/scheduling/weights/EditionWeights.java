package igf.scheduling.weights;

import igf.platform.domain.Aggregates;
import igf.scheduling.solver.PlanConstraint;
import java.util.Map;

/** Reads the weights of editions from the log. */
public record EditionWeights(Aggregates aggregates) {

    /** Returns the weight of each soft constraint: the edition's if it has set one, otherwise the standard one. */
    public Map<String, Integer> of(String edition) {
        return PlanConstraint.weights(aggregates
                .find(PlanWeights.class, SetPlanWeights.idOf(edition), PlanWeights::weights)
                .orElse(Map.of()));
    }
}
