package igf.proposal.place;

import igf.platform.domain.Named;
import java.util.UUID;

/** What can happen to the places of an edition. */
public sealed interface PlacesEvent {

    String edition();

    @Named("places.planned.1")
    record Planned(String edition, Plan plan) implements PlacesEvent {}

    @Named("places.changed.1")
    record Changed(String edition, Seat seat) implements PlacesEvent {}

    /** The next in reserve is to have a place. @param freed whose it was; @param freedNumber that one's number */
    @Named("places.promoted.1")
    record Promoted(String edition, UUID proposal, UUID freed, int freedNumber) implements PlacesEvent {}
}
