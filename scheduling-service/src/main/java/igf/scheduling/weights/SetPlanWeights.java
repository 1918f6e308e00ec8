package igf.scheduling.weights;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets the weights of an edition, in place of the earlier ones. */
record SetPlanWeights(String edition, Map<String, Integer> weights) {

    static String idOf(String edition) {
        return "plan-weights:" + edition;
    }

    @TargetAggregateIdentifier
    String target() {
        return idOf(edition);
    }
}
