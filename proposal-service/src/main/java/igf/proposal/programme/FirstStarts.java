package igf.proposal.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds when the first session of an edition begins. */
public interface FirstStarts {

    /** Returns the start in the latest release; null if no session was released. */
    @Nullable
    Instant findFirstStart(String edition);
}
