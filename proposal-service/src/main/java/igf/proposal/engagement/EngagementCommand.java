package igf.proposal.engagement;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the accepted sessions in which one person speaks, whose number the edition may limit. */
public sealed interface EngagementCommand {

    /**
     * Records the person's places in one session, and asks the person to choose if they now have too many sessions.
     *
     * @param id {@link EngagementId#of}
     * @param limit highest number of accepted sessions, null without a limit
     * @param offer the link to mail if the person is asked
     * @param rulesVersion version of the rules that set the limit
     */
    record RecordBooking(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID person,
            Booking booking,
            @Nullable Integer limit,
            Addressee addressee,
            Offer offer,
            int rulesVersion)
            implements EngagementCommand {}

    /**
     * Removes a session that now counts under another id of the person. The engagement of that id asks again if
     * necessary. Does nothing if the session does not count here.
     */
    record RemoveBooking(@TargetAggregateIdentifier String id, String edition, UUID person, UUID proposal)
            implements EngagementCommand {}

    /**
     * Keeps the sessions of these proposals and gives up the others. Returns the {@link EngagementState} after it.
     */
    record Choose(@TargetAggregateIdentifier String id, String tokenHash, List<UUID> keep)
            implements EngagementCommand {

        public Choose {
            keep = List.copyOf(keep);
        }
    }
}
