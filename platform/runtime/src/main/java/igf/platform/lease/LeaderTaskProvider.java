package igf.platform.lease;

import java.util.Collection;

/** Provides leader tasks. {@link Leases} calls it once, in its constructor. */
public interface LeaderTaskProvider {

    Collection<? extends LeaderTask> tasks();
}
