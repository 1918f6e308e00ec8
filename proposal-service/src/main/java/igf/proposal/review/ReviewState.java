package igf.proposal.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as its events made it.
 *
 * @param revision how often it was given
 * @param ballot null if none was given
 */
public record ReviewState(
        UUID id,
        UUID proposal,
        UUID reviewer,
        int revision,
        @Nullable Ballot ballot,
        boolean recused) {}
