package igf.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.RefusedException;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateReaderTest {

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
            .configureAggregate(Counter.class)
            .start();
    private final AggregateReader reader = new AggregateReader(axon);

    record Counted(String id) {}

    record Other(String id) {}

    record Count(@TargetAggregateIdentifier String id) {}

    static class Counter {

        @AggregateIdentifier
        private @Nullable String id;

        private int count;

        Counter() {}

        @CommandHandler
        void handle(Count command) {
            AggregateLifecycle.apply(new Counted(command.id()));
        }

        @EventSourcingHandler
        void on(Counted event) {
            id = event.id();
            count++;
        }

        List<Long> read() {
            return List.of((long) count, AggregateLifecycle.getVersion());
        }
    }

    @AfterEach
    void close() {
        axon.shutdown();
    }

    private void happened(long sequence, Object event) {
        axon.eventStore().publish(new GenericDomainEventMessage<>("Counter", "one", sequence, event));
    }

    @Test
    void an_aggregate_is_read_as_its_events_made_it() {
        happened(0, new Counted("one"));
        assertThat(reader.read(Counter.class, "one", Counter::read)).containsExactly(1L, 0L);
        axon.commandGateway().sendAndWait(new Count("one"));
        assertThat(reader.find(Counter.class, "one", Counter::read)).hasValue(List.of(2L, 1L));
        assertThat(axon.eventStore().readEvents("one").asStream()).hasSize(2);
    }

    @Test
    void there_is_no_aggregate_without_events_or_with_those_of_another_type() {
        assertThat(reader.find(Counter.class, "one", Counter::read)).isEmpty();
        happened(0, new Other("one"));
        assertThatThrownBy(() -> reader.read(Counter.class, "one", Counter::read))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.isNotFound()).isTrue());
    }

    @Test
    void what_is_thrown_while_reading_comes_out_as_it_is() {
        happened(0, new Counted("one"));
        assertThatThrownBy(() -> reader.read(Counter.class, "one", counter -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
