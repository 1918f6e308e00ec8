package igf.sample.counter;

import igf.platform.domain.Named;
import java.util.UUID;

public sealed interface CounterEvent {
    @Named("counter.opened.1")
    record Opened(UUID id, String name) implements CounterEvent {}

    @Named("counter.added.1")
    record Added(UUID id, int amount, int total) implements CounterEvent {}

    @Named("counter.closed.1")
    record Closed(UUID id) implements CounterEvent {}

    /** Of another service */
    @Named("counter.foreign-said.1")
    record ForeignSaid(UUID counter, int amount) implements CounterEvent {}
}
