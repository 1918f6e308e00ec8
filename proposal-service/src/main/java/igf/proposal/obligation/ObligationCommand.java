package igf.proposal.obligation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of an obligation. */
public sealed interface ObligationCommand {

    /**
     * A report of a session is owed; repeated for the same report it says nothing.
     *
     * @param id {@link ObligationId#of}
     * @param people who organized it
     * @param organizations theirs
     */
    record Raise(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID session,
            UUID proposal,
            int number,
            String title,
            String kind,
            Instant dueAt,
            List<UUID> people,
            List<String> organizations)
            implements ObligationCommand {}

    /** An organizer's address was wrong. Says nothing if nothing was owed under it. */
    record Correct(@TargetAggregateIdentifier String id, UUID wrong, UUID right) implements ObligationCommand {}

    /** The report is there, or is not owed at present. */
    record Lift(@TargetAggregateIdentifier String id, String kind) implements ObligationCommand {}
}
