package igf.proposal.place;

import igf.platform.domain.Aggregates;

/** Reads the places of an edition. */
public record PlacesReader(Aggregates aggregates) {

    /** Returns no places before the first plan and the first decision. */
    public PlacesState get(String edition) {
        return aggregates
                .find(Places.class, PlacesId.of(edition), Places::state)
                .orElse(PlacesState.empty(edition));
    }
}
