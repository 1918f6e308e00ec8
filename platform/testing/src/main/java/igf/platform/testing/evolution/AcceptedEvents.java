package igf.platform.testing.evolution;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tracks which events a fold accepts. Samples are generated from member names, so some violate rules. A fold may reject
 * such a sample, but not all examples of an event.
 */
final class AcceptedEvents {

    private final String fold;
    private final Set<Class<?>> tried = new HashSet<>();
    private final Set<Class<?>> accepted = new HashSet<>();

    AcceptedEvents(String fold) {
        this.fold = fold;
    }

    /** @return the result as text */
    String tryEvent(Object event, Consumer<Object> fold) {
        tried.add(event.getClass());
        try {
            fold.accept(event);
            accepted.add(event.getClass());
            return "taken";
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    void requireOneOfEach() {
        tried.removeAll(accepted);
        if (!tried.isEmpty()) {
            throw new IllegalStateException(fold + " takes no example of " + tried);
        }
    }
}
