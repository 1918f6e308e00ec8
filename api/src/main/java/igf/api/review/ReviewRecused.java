package igf.api.review;

import java.util.UUID;

/**
 * A recorded recusal.
 *
 * @param proposalId the proposal's id
 * @param state RECUSED
 * @param reason as given
 */
public record ReviewRecused(UUID proposalId, ReviewState state, String reason) {}
