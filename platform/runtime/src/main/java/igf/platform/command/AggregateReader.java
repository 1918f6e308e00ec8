package igf.platform.command;

import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.log.LastEvents;
import igf.platform.trace.Traces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads aggregates from their snapshots and events, without their lock. It neither waits for a command nor delays one.
 */
public final class AggregateReader implements Aggregates {

    private final Configuration axon;
    private final Map<Class<?>, AggregateModel<?>> models = new ConcurrentHashMap<>();

    public AggregateReader(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read) {
        CommandResultStore.requireNotBuildingResponse();
        try (var span = Traces.startChildSpan(type.getSimpleName())) {
            return Commands.runSeparately(
                    () -> LastEvents.runReadOnly(() -> load(type, id.toString()).invoke(read)));
        }
    }

    private <A> EventSourcedAggregate<A> load(Class<A> type, String id) {
        var events = axon.eventStore().readEvents(id);
        if (!events.hasNext()) {
            throw new RefusedException(Refusal.notFound());
        }
        var model = findModel(type);
        var root = new GenericAggregateFactory<>(model).createAggregateRoot(id, events.peek());
        var aggregate =
                EventSourcedAggregate.initialize(root, model, axon.eventStore(), NoSnapshotTriggerDefinition.TRIGGER);
        try {
            aggregate.initializeState(events);
        } catch (IncompatibleAggregateException e) {
            // The id belongs to an aggregate of another type.
            throw new RefusedException(Refusal.notFound());
        }
        return aggregate;
    }

    @SuppressWarnings("unchecked") // Each type has a model of its own.
    private <A> AggregateModel<A> findModel(Class<A> type) {
        return (AggregateModel<A>) models.computeIfAbsent(
                type,
                t -> AnnotatedAggregateMetaModelFactory.inspectAggregate(
                        t, axon.parameterResolverFactory(), axon.handlerDefinition(t)));
    }
}
