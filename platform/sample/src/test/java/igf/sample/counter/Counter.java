package igf.sample.counter;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.sample.counter.CounterCommand.Add;
import igf.sample.counter.CounterCommand.Close;
import igf.sample.counter.CounterCommand.Open;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Counter {

    @AggregateIdentifier
    private @Nullable UUID id;

    private int total;
    private boolean closed;

    Counter() {}

    @CommandHandler
    Counter(Open command, Context context) {
        apply(new CounterEvent.Opened(command.id(), command.name()));
    }

    @CommandHandler
    int handle(Add command) {
        if (closed) {
            throw new RefusedException(Refusal.conflict("CLOSED", "The counter is closed."));
        }
        if (command.amount() < 0) {
            throw new RefusedException(
                    Refusal.rule("NOT_NEGATIVE", "/amount", "Only what is not negative can be added."));
        }
        apply(new CounterEvent.Added(command.id(), command.amount(), total + command.amount()));
        return total;
    }

    @CommandHandler
    void handle(Close command) {
        if (!closed) {
            apply(new CounterEvent.Closed(command.id()));
        }
    }

    @EventSourcingHandler
    void on(CounterEvent event) {
        switch (event) {
            case CounterEvent.Opened e -> id = e.id();
            case CounterEvent.Added e -> total = e.total();
            case CounterEvent.Closed e -> closed = true;
            case CounterEvent.ForeignSaid e -> {
                // Has a stream of its own.
            }
        }
    }
}
