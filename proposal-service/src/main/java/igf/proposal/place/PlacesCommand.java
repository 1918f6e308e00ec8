package igf.proposal.place;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the places of an edition. Each returns the {@link PlacesState} after it. */
public sealed interface PlacesCommand {

    /** @param id {@link PlacesId#of} */
    record SetPlan(@TargetAggregateIdentifier String id, String edition, Plan plan) implements PlacesCommand {}

    /**
     * Records a change of a proposal. Does nothing if a newer change is known.
     *
     * @param mergedInto the proposal that it was merged into, which gets its place if it waits for one; null if it was
     *     not merged
     */
    record RecordSeat(
            @TargetAggregateIdentifier String id,
            String edition,
            Seat seat,
            @Nullable UUID mergedInto) implements PlacesCommand {}
}
