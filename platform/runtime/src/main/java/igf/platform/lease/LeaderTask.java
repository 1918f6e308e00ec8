package igf.platform.lease;

import java.util.Collection;
import java.util.List;

/**
 * Something that one replica does for all of them while it holds the lease of that name. All calls of one duty come one after
 * the other, on a thread of its own: it may wait, and what it throws gives the lease back.
 */
public interface LeaderTask extends LeaderTasks {

    /** Names its lease: unique in the service, the same in every replica that does the same */
    String lease();

    /** @param term fences all that is written for this duty from now on */
    void begin(Term term);

    /** Returns when nothing is done any more. Called once after each {@link #begin}, even if that threw. */
    void end();

    /** Called about every second while the lease is held. */
    default void tend() {}

    @Override
    default Collection<LeaderTask> tasks() {
        return List.of(this);
    }
}
