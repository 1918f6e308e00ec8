package igf.scheduling.weights;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The weights that one edition has set. */
@Aggregate
class PlanWeights {

    @AggregateIdentifier
    private @Nullable String id;

    private Map<String, Integer> weights = Map.of();

    PlanWeights() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetPlanWeights command) {
        if (!weights.equals(command.weights())) {
            apply(new PlanWeightsSet(command.edition(), command.weights()));
        }
    }

    Map<String, Integer> weights() {
        return weights;
    }

    @EventSourcingHandler
    void on(PlanWeightsSet event) {
        id = SetPlanWeights.idOf(event.edition());
        weights = event.weights();
    }
}
