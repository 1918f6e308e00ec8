package igf.proposal.place;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the places of an edition can be asked for. Each answers the {@link PlacesState} after it. */
public sealed interface PlacesCommand {

    /** @param id {@link PlacesId#of} */
    record SetPlan(@TargetAggregateIdentifier String id, String edition, Plan plan) implements PlacesCommand {}

    /** What became of a proposal. Says nothing if it is older than what is known. */
    record Follow(@TargetAggregateIdentifier String id, String edition, Seat seat) implements PlacesCommand {}

    /** Changes nothing. */
    record Consult(@TargetAggregateIdentifier String id) implements PlacesCommand {}
}
