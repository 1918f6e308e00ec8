package igf.api.review;

import java.util.UUID;

/**
 * Somebody stood aside.
 *
 * @param proposalId the proposal's id
 * @param state RECUSED
 * @param reason as it was given
 */
public record ReviewRecused(UUID proposalId, ReviewState state, String reason) {}
