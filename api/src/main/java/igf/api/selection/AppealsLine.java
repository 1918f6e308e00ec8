package igf.api.selection;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest appeal of a proposal. Its text is in the proposal's own appeal.
 *
 * @param proposalId the proposal's id
 * @param state its state; a {@code FILED} appeal waits for an answer
 * @param at when it got that state
 */
public record AppealsLine(UUID proposalId, AppealsState state, Instant at) {}
