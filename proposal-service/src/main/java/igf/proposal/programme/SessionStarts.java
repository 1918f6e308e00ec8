package igf.proposal.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells when the session of a proposal begins. */
public interface SessionStarts {

    /** As released last; null if the session was in no release, or left the programme before it began. */
    @Nullable
    Instant of(UUID proposal);
}
