package igf.proposal.place;

import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the places of an edition: who has one, who waits, and who moves up. */
public sealed interface PlacesEvent {

    String edition();

    @Named("places.planned.1")
    record Planned(String edition, Plan plan) implements PlacesEvent {}

    /** The standing of one proposal changed. */
    @Named("places.changed.1")
    record Changed(String edition, Seat seat) implements PlacesEvent {}

    /**
     * The next proposal in reserve gets a place.
     *
     * @param freed the proposal that had the place
     * @param merged true if that proposal was merged into this one, which keeps the place; null otherwise
     */
    @Named("places.promoted.1")
    record Promoted(
            String edition,
            UUID proposal,
            UUID freed,
            int freedNumber,
            @Nullable Boolean merged) implements PlacesEvent {

        public Promoted(String edition, UUID proposal, UUID freed, int freedNumber) {
            this(edition, proposal, freed, freedNumber, null);
        }
    }
}
