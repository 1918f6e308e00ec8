package igf.proposal.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when the first session of an edition begins. */
public interface FirstStarts {

    /** As released last; null if no session was in a release. */
    @Nullable
    Instant of(String edition);
}
