package igf.proposal.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reviews that reviewers have not given yet. */
public interface OpenReviews {

    /** @param title without names; @param closesAt when the round closes, null if nobody has said */
    record Open(
            String edition,
            UUID proposal,
            @Nullable String title,
            @Nullable Instant closesAt) {}

    /** What one human is asked for in rounds that are open, under any of their ids, and may still give. */
    List<Open> of(Set<UUID> ids);
}
