package igf.proposal.roster;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was on a roster after submission and is there no longer.
 *
 * @param entry as it was, in state REPLACED or WITHDRAWN
 * @param replacedBy the entry of who took the place, null if nobody did
 * @param reason sealed, since it may tell about the person
 */
public record FormerEntry(
        RosterEntry entry,
        @Nullable UUID replacedBy,
        @Nullable PersonalValue reason) {}
