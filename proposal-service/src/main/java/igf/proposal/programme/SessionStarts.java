package igf.proposal.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds when the session of a proposal begins. */
public interface SessionStarts {

    /**
     * Returns the start in the latest release; null if the session was never released, or left the programme before it
     * began.
     */
    @Nullable
    Instant findStart(UUID proposal);
}
