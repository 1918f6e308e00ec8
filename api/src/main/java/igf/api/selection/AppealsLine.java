package igf.api.selection;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest appeal of a proposal. What it says is told by the proposal's own appeal.
 *
 * @param proposalId the proposal's id
 * @param state where it stands; {@code FILED} waits for an answer
 * @param at when it came there
 */
public record AppealsLine(UUID proposalId, AppealsState state, Instant at) {}
