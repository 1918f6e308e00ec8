package igf.proposal.availability;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.PersonalValue;
import igf.proposal.availability.AvailabilityEvent.Stated;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** When a person can come to an edition, as last stated under one of their ids. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Availability {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable PersonalValue times;

    Availability() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AvailabilityCommand.State command) {
        if (!command.times().equals(times)) {
            apply(new Stated(command.edition(), command.person(), command.times()));
        }
    }

    @CommandHandler
    void handle(AvailabilityCommand.Withdraw command) {
        if (times != null) {
            apply(new Stated(command.edition(), command.person(), null));
        }
    }

    /** Returns the sealed times; empty if nothing is stated under this id. */
    Optional<PersonalValue> times() {
        return Optional.ofNullable(times);
    }

    @EventSourcingHandler
    void on(AvailabilityEvent event) {
        id = AvailabilityId.of(event.edition(), event.person());
        switch (event) {
            case Stated e -> times = e.times();
        }
    }
}
