package igf.proposal.roster;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that left the roster after submission, in state REPLACED or WITHDRAWN.
 *
 * @param replacedBy the entry that replaced it, null if there is none
 * @param reason sealed, because it may contain personal data
 */
public record FormerEntry(
        RosterEntry entry,
        @Nullable UUID replacedBy,
        @Nullable PersonalValue reason) {}
