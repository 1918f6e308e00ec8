package igf.platform.lease;

import java.util.Collection;

/** A bean that has duties, known before the service starts. */
public interface LeaderTasks {

    Collection<? extends LeaderTask> tasks();
}
