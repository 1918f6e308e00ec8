package igf.proposal.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Additional time in a planned call.
 *
 * @param proposal the only proposal that has it, null for all proposals
 * @param until for all proposals, the new end of the call, with the same grace period as before; for one proposal, the
 *     last instant
 */
public record Extension(@Nullable UUID proposal, Instant until, String reason, String by, Instant at) {}
