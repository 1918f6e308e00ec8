package igf.platform.testing.evolution;

import igf.platform.log.StoredForm;
import java.lang.reflect.Method;
import java.util.ArrayList;
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
        return states(events).getLast();
    }

    /** @return the state before the first event, and after each of them */
    List<String> states(List<Object> events) {
        try {
            var constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            var root = constructor.newInstance();
            var states = new ArrayList<>(List.of(written(root)));
            for (var event : events) {
                for (var handler : handlers()) {
                    if (handler.getParameterTypes()[0].isInstance(event)) {
                        handler.setAccessible(true);
                        handler.invoke(root, event);
                    }
                }
                states.add(written(root));
            }
            return states;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(aggregate.getSimpleName() + " cannot fold " + events, e);
        }
    }

    private static String written(Object root) {
        return STORED.serialize(root, String.class).getData();
    }
}
