package igf.platform.lease;

import java.util.Collection;
import java.util.List;

/**
 * A task that one replica runs for all replicas while it holds the task's lease.
 * Calls of one task come one after the other, on a thread of their own, so a call may block. An exception gives the
 * lease back.
 */
public interface LeaderTask extends LeaderTasks {

    /** Returns the name of the lease: unique in the service, and the same in every replica. */
    String lease();

    /**
     * Starts the task.
     *
     * @param term fences everything that the task writes
     */
    void begin(Term term);

    /**
     * Stops the task, and returns when it does nothing more. Called once after each {@link #begin}, even if that threw.
     */
    void end();

    /** Called about every second while the lease is held. */
    default void maintain() {}

    @Override
    default Collection<LeaderTask> tasks() {
        return List.of(this);
    }
}
