package igf.proposal.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time for a call that was already planned.
 *
 * @param proposal the only one that has it, null where all have
 * @param until of all, when the call closes now, its grace as long as before; of one, the last instant
 * @param by who granted it
 */
public record Extension(@Nullable UUID proposal, Instant until, String reason, String by, Instant at) {}
