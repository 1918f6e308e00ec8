package igf.proposal.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side of a merger that has not answered yet.
 *
 * @param token the token of its link, sealed
 */
public record MergeQuestion(
        UUID proposal, Instant expiresAt, @Nullable String token) {}
