package igf.proposal.place;

import igf.platform.domain.Aggregates;

public record PlacesReader(Aggregates aggregates) {

    /** Returns an empty state before the first plan and the first decision. */
    public PlacesState get(String edition) {
        return aggregates
                .find(Places.class, PlacesId.of(edition), Places::state)
                .orElse(PlacesState.empty(edition));
    }
}
