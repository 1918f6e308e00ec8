package igf.platform.testing.evolution;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tracks which events a fold accepts. Samples are filled by member names, so some contain what no rule allows. A fold
 * may reject such a sample, but not all examples of an event.
 */
final class AcceptedEvents {

    private final String fold;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Class<?>> taken = new HashSet<>();

    AcceptedEvents(String fold) {
        this.fold = fold;
    }

    /** @return the result as text */
    String by(Object event, Consumer<Object> taking) {
        seen.add(event.getClass());
        try {
            taking.accept(event);
            taken.add(event.getClass());
            return "taken";
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    void requireOneOfEach() {
        seen.removeAll(taken);
        if (!seen.isEmpty()) {
            throw new IllegalStateException(fold + " takes no example of " + seen);
        }
    }
}
