package igf.proposal.place;

import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of the places of an edition. */
public sealed interface PlacesEvent {

    String edition();

    @Named("places.planned.1")
    record Planned(String edition, Plan plan) implements PlacesEvent {}

    @Named("places.changed.1")
    record Changed(String edition, Seat seat) implements PlacesEvent {}

    /**
     * The next in reserve is to have a place.
     *
     * @param freed whose it was; @param freedNumber that one's number
     * @param merged true if that one was merged into this one, which keeps its place; null otherwise
     */
    @Named("places.promoted.1")
    record Promoted(
            String edition,
            UUID proposal,
            UUID freed,
            int freedNumber,
            @Nullable Boolean merged) implements PlacesEvent {

        /** By the order of the reserve list. */
        public Promoted(String edition, UUID proposal, UUID freed, int freedNumber) {
            this(edition, proposal, freed, freedNumber, null);
        }
    }
}
