package igf.platform.log;

import igf.platform.domain.DerivedId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The cause of a command that no user has sent: the event that a reaction handles, or a deadline that fires. The ids of
 * the resulting events are derived from the cause. If a reaction runs again after a crash, or two owners run it, the
 * same events cannot be appended twice.
 */
public final class Cause {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();
    private static final String STEPS = Cause.class.getName();

    private final String id;
    private final Map<String, Integer> steps;

    private Cause(String id, Map<String, Integer> steps) {
        this.id = id;
        this.steps = steps;
    }

    /**
     * Runs the work of one cause.
     *
     * @param id identifies the cause, and is the same whenever the cause is handled again
     */
    public static void within(String id, Runnable work) {
        ScopedValue.where(CURRENT, new Cause(id, new HashMap<>())).run(work);
    }

    /** Returns the current cause; empty for commands of users and tools. */
    public static Optional<Cause> current() {
        if (CURRENT.isBound()) {
            return Optional.of(CURRENT.get());
        }
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getMessage() instanceof EventMessage<?> event
                ? Optional.of(new Cause(
                        event.getIdentifier(),
                        CurrentUnitOfWork.get().root().getOrComputeResource(STEPS, key -> new HashMap<>())))
                : Optional.empty();
    }

    /**
     * Returns the ids of the events of one step, by their number.
     *
     * @param system name of the task that takes the step
     * @param step text that identifies the step; if it is repeated, each use is another step
     */
    public IntFunction<String> ids(String system, String step) {
        var name = system + "|" + id + "|" + step;
        var occurrence = steps.merge(name, 1, Integer::sum);
        return number -> DerivedId.withPrefixOf(id, name + "|" + occurrence + "|" + number)
                .toString();
    }
}
