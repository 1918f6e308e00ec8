package igf.proposal.engagement;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an engagement. */
public sealed interface EngagementCommand {

    /**
     * How somebody stands in one session now; asks them to choose if that makes too many.
     *
     * @param id {@link EngagementId#of}
     * @param limit of accepted sessions, null without
     * @param offer the link that is mailed if they are asked
     * @param rulesVersion of the rules whose limit it is
     */
    record Note(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID person,
            Booking booking,
            @Nullable Integer limit,
            Addressee addressee,
            Offer offer,
            int rulesVersion)
            implements EngagementCommand {}

    /** A session counts for another id from now on; the question that named it is answered there. Says nothing if it did not count here. */
    record Leave(@TargetAggregateIdentifier String id, String edition, UUID person, UUID proposal)
            implements EngagementCommand {}

    /** Answers the {@link EngagementState} after it. @param keep proposals */
    record Choose(@TargetAggregateIdentifier String id, String tokenHash, List<UUID> keep)
            implements EngagementCommand {

        public Choose {
            keep = List.copyOf(keep);
        }
    }
}
