package igf.platform.lease;

import java.util.Collection;

/** A bean with leader tasks, which are known before the service starts. */
public interface LeaderTasks {

    Collection<? extends LeaderTask> tasks();
}
