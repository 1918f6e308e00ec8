package igf.api.overview;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal that waits to be screened.
 *
 * @param proposalId the proposal
 * @param number number in its edition
 * @param title empty if it has none
 * @param submittedAt when it was submitted
 */
public record ScreeningProgressWaiting(UUID proposalId, int number, String title, Instant submittedAt) {}
