package igf.platform.lease;

import java.util.Collection;
import java.util.List;

/**
 * A task that one replica runs for all replicas while it holds the task's lease. All calls of a task run on its own
 * thread, one after the other, so a call may block. If a call throws an exception, the lease is given back.
 */
public interface LeaderTask extends LeaderTaskProvider {

    /** Returns the name of the lease: unique in the service, and the same in every replica. */
    String lease();

    /**
     * Starts the task.
     *
     * @param term the term, which fences everything that the task writes
     */
    void begin(Term term);

    /**
     * Stops the task, and returns when it has stopped. Called once after each {@link #begin}, even if that threw an
     * exception.
     */
    void end();

    /** Called about every second while the lease is held. */
    default void maintain() {}

    @Override
    default Collection<LeaderTask> tasks() {
        return List.of(this);
    }
}
