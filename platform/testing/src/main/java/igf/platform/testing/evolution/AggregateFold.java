package igf.platform.testing.evolution;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.log.stored.StorageFormat;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folds events into an aggregate as if it were loaded, and serializes its state as a snapshot. */
record AggregateFold(Class<?> aggregate) {

    private static final Serializer STORED = StorageFormat.serializer();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Meta META = new Meta(
            new Actor("subject", new UUID(0, 1), Set.of("ORGANIZER"), null), Instant.EPOCH, "correlation", null);

    boolean handles(Object event) {
        return handlers().stream().anyMatch(handler -> handler.getParameterTypes()[0].isInstance(event));
    }

    /** Returns whether a handler is declared for this event class, and not only for its interface. */
    boolean handlesExactly(Class<?> event) {
        return handlers().stream().anyMatch(handler -> handler.getParameterTypes()[0] == event);
    }

    private List<Method> handlers() {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .toList();
    }

    /** Returns the handlers of an event. Like Axon, it prefers handlers that also take metadata. */
    private List<Method> handlersOf(Object event) {
        var matching = handlers().stream()
                .filter(handler -> handler.getParameterTypes()[0].isInstance(event))
                .toList();
        var withMeta = matching.stream()
                .filter(handler -> handler.getParameterCount() > 1)
                .toList();
        return withMeta.isEmpty() ? matching : withMeta;
    }

    /** @return the state after the events, as text */
    String state(List<Object> events) {
        var instance = newInstance();
        events.forEach(instance::fold);
        return instance.state();
    }

    Instance newInstance() {
        try {
            var constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Instance(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(aggregate.getSimpleName() + " cannot be created", e);
        }
    }

    /** An aggregate that folds one event after the other. */
    final class Instance {

        private final Object root;

        private Instance(Object root) {
            this.root = root;
        }

        /** @throws IllegalStateException if its handlers reject the event */
        void fold(Object event) {
            try {
                for (var handler : handlersOf(event)) {
                    handler.setAccessible(true);
                    if (handler.getParameterCount() == 1) {
                        handler.invoke(root, event);
                    } else {
                        handler.invoke(root, event, META);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(aggregate.getSimpleName() + " cannot fold " + event, e);
            }
        }

        /** @throws IllegalStateException if the aggregate has another state after a snapshot */
        String state() {
            var snapshot = STORED.serialize(root, String.class);
            var restored =
                    STORED.serialize(STORED.deserialize(snapshot), String.class).getData();
            if (!isSame(JSON.readTree(restored), JSON.readTree(snapshot.getData()))) {
                throw new IllegalStateException("The snapshot " + snapshot.getData() + " of "
                        + aggregate.getSimpleName() + " is read as " + restored + "; its fields must not be final");
            }
            return snapshot.getData();
        }

        /** Compares in any order of elements, since some arrays are sets. */
        private static boolean isSame(JsonNode one, JsonNode other) {
            if (one.isArray()) {
                var others = new ArrayList<>(other.values());
                return one.size() == other.size()
                        && one.values().stream()
                                .allMatch(value -> others.stream()
                                        .filter(each -> isSame(value, each))
                                        .findFirst()
                                        .map(others::remove)
                                        .orElse(false));
            }
            return one.isObject()
                    ? Set.copyOf(one.propertyNames()).equals(Set.copyOf(other.propertyNames()))
                            && one.properties().stream()
                                    .allMatch(member -> isSame(member.getValue(), other.path(member.getKey())))
                    : one.equals(other);
        }
    }
}
