package igf.proposal.obligation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the reports that are owed for a session. */
public sealed interface ObligationCommand {

    /**
     * Records that a session's report is owed. Does nothing if it is repeated for the same report.
     *
     * @param id {@link ObligationId#of}
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

    /**
     * Moves obligations from a wrong address to the correct one. Does nothing if none were recorded under the wrong
     * one.
     */
    record Correct(@TargetAggregateIdentifier String id, UUID wrong, UUID right) implements ObligationCommand {}

    /** Removes the obligation, because the report was filed or is not owed at present. */
    record Lift(@TargetAggregateIdentifier String id, String kind) implements ObligationCommand {}
}
