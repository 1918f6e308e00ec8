package igf.notification.message;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Records who read which messages; makes no decisions. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Journal {

    @AggregateIdentifier
    private @Nullable String id;

    Journal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MessageCommand.NoteRead command) {
        apply(new MessageEvent.Read(command.journal(), command.messages()));
    }

    @EventSourcingHandler
    void on(MessageEvent.Read event) {
        id = event.journal();
    }
}
