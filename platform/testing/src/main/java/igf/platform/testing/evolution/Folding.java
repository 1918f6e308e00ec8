package igf.platform.testing.evolution;

import igf.platform.log.stored.StoredForm;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.serialization.Serializer;

/** Folds events into an aggregate as loading it does, and writes its state as a snapshot would. */
record Folding(Class<?> aggregate) {

    private static final Serializer STORED = StoredForm.serializer();

    boolean concerns(Object event) {
        return handlers().stream().anyMatch(each -> each.getParameterTypes()[0].isInstance(event));
    }

    /** Whether a handler is for events of this class and no other: another aggregate may take the rest of their interface. */
    boolean names(Class<?> event) {
        return handlers().stream().anyMatch(each -> each.getParameterTypes()[0] == event);
    }

    private List<Method> handlers() {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .toList();
    }

    /** @return the state after the events, as text */
    String state(List<Object> events) {
        var life = begin();
        events.forEach(life::take);
        return life.state();
    }

    Life begin() {
        try {
            var constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Life(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(aggregate.getSimpleName() + " cannot be made", e);
        }
    }

    /** An aggregate while it folds one event after the other. */
    final class Life {

        private final Object root;

        private Life(Object root) {
            this.root = root;
        }

        /** @throws IllegalStateException if its handlers refuse the event */
        void take(Object event) {
            try {
                for (var handler : handlers()) {
                    if (handler.getParameterTypes()[0].isInstance(event)) {
                        handler.setAccessible(true);
                        handler.invoke(root, event);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(aggregate.getSimpleName() + " cannot fold " + event, e);
            }
        }

        String state() {
            return STORED.serialize(root, String.class).getData();
        }
    }
}
