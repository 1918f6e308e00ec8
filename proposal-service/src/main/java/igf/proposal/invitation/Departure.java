package igf.proposal.invitation;

import org.jspecify.annotations.Nullable;

/**
 * How a person left a session without a proposal.
 *
 * @param by the person at the corrected address; null if the entry was removed
 * @param remains whether the person has another role in the session
 */
public record Departure(@Nullable Guest by, boolean remains) {}
