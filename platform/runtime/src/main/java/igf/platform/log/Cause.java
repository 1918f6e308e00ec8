package igf.platform.log;

import igf.platform.domain.DerivedId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What a command is sent for when nobody asked: the event that a reaction handles, or the deadline that fires. The ids of
 * events that come of it follow from it, so that whoever does the same again, because a crash left it undone or because it
 * stood still while another took over, cannot append them twice.
 */
public final class Cause {

    private static final ScopedValue<Cause> HERE = ScopedValue.newInstance();
    private static final String STEPS = Cause.class.getName();

    private final String id;
    private final Map<String, Integer> steps;

    private Cause(String id, Map<String, Integer> steps) {
        this.id = id;
        this.steps = steps;
    }

    /** Runs what one cause leads to. @param id the same whenever this cause comes again, and of no other */
    public static void within(String id, Runnable work) {
        ScopedValue.where(HERE, new Cause(id, new HashMap<>())).run(work);
    }

    /** Nothing where a person or a tool asks. */
    public static Optional<Cause> current() {
        if (HERE.isBound()) {
            return Optional.of(HERE.get());
        }
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getMessage() instanceof EventMessage<?> event
                ? Optional.of(new Cause(
                        event.getIdentifier(),
                        CurrentUnitOfWork.get().root().getOrComputeResource(STEPS, key -> new HashMap<>())))
                : Optional.empty();
    }

    /**
     * The ids of the events that one step leads to, by their number.
     *
     * @param duty who takes it
     * @param step told from others by its text; the same text again is another step
     */
    public IntFunction<String> ids(String lease, String step) {
        var name = lease + "|" + id + "|" + step;
        var nth = steps.merge(name, 1, Integer::sum);
        return number -> DerivedId.after(id, name + "|" + nth + "|" + number).toString();
    }
}
