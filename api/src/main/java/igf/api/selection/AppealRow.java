package igf.api.selection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * The latest appeal of a proposal. Its text is in the proposal's own appeal.
 *
 * @param proposalId the proposal's id
 * @param state its state; a {@code FILED} appeal waits for an answer
 * @param at when it got that state
 */
@Schema(name = "AppealsLine")
public record AppealRow(UUID proposalId, AppealsState state, Instant at) {}
