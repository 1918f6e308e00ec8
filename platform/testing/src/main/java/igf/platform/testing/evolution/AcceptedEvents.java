package igf.platform.testing.evolution;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which events a fold takes. Samples are filled by the names of members, so now and then one says what no rule would let pass;
 * a fold may refuse that, which is what it makes of it, but not all examples of one event.
 */
final class AcceptedEvents {

    private final String fold;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Class<?>> taken = new HashSet<>();

    AcceptedEvents(String fold) {
        this.fold = fold;
    }

    /** @return what became of it, as text */
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
