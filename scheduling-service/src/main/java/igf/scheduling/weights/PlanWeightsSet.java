package igf.scheduling.weights;

import igf.platform.domain.Named;
import java.util.Map;

/**
 * The weights of an edition changed.
 *
 * @param weights by constraint; the others have their standard weight
 */
@Named("plan-weights.set.1")
record PlanWeightsSet(String edition, Map<String, Integer> weights) {
    PlanWeightsSet {
        weights = Map.copyOf(weights);
    }
}
