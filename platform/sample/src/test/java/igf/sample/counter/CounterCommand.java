package igf.sample.counter;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface CounterCommand {
    record Open(@TargetAggregateIdentifier UUID id, String name) implements CounterCommand {}

    record Add(@TargetAggregateIdentifier UUID id, int amount) implements CounterCommand {}

    record Close(@TargetAggregateIdentifier UUID id) implements CounterCommand {}
}
