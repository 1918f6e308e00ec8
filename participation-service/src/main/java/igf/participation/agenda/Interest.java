package igf.participation.agenda;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How many people wanted to be in a session when they were counted last. */
@Aggregate
class Interest {

    @AggregateIdentifier
    private @Nullable String id;

    private int interested;

    Interest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteInterest command) {
        if (interested != command.interested()) {
            apply(new InterestCounted(command.edition(), command.session(), command.interested()));
        }
    }

    @EventSourcingHandler
    void on(InterestCounted event) {
        id = NoteInterest.idOf(event.session());
        interested = event.interested();
    }
}
