package igf.scheduling.swap;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.swap.SwapMode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rule of one edition for swaps. */
@Aggregate
class SwapPolicy {

    @AggregateIdentifier
    private @Nullable String id;

    private SwapMode mode = SwapMode.DIRECT;

    SwapPolicy() {}

    SwapMode mode() {
        return mode;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetSwapPolicy command) {
        if (mode != command.mode()) {
            apply(new SwapPolicySet(command.edition(), command.mode()));
        }
    }

    @EventSourcingHandler
    void on(SwapPolicySet event) {
        id = SetSwapPolicy.idOf(event.edition());
        mode = event.mode();
    }
}
