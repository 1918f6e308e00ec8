package igf.proposal.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extension of a call.
 *
 * @param proposal the only proposal that gets more time, null for all proposals
 * @param until for all proposals, the new end of the call, which the grace period follows; for one proposal, the last
 *     instant of its submission
 * @param by the subject of the user who granted it
 */
public record Extension(@Nullable UUID proposal, Instant until, String reason, String by, Instant at) {}
