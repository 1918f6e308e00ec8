package igf.proposal.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reviews that a person still has to give. */
public interface OpenReviews {

    /**
     * @param title without names
     * @param closesAt when the round closes, null if not planned
     */
    record OpenReview(
            String edition,
            UUID proposal,
            @Nullable String title,
            @Nullable Instant closesAt) {}

    /** Returns the open reviews of one person, under all their ids, in rounds that are open. */
    List<OpenReview> findOpenReviews(Set<UUID> ids);
}
