package igf.proposal.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the start of the first session of an edition. */
public interface FirstStarts {

    /** Returns the start in the latest release; null if no session was released. */
    @Nullable
    Instant of(String edition);
}
