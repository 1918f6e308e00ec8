package igf.proposal.place;

import igf.api.proposal.Stage;

/** A proposal's claim to one of its edition's places. */
public enum PlaceStanding {
    HOLDS,
    /** The decision was undone, and the place is kept for the next one */
    KEEPS,
    WAITS,
    OUT;

    public static PlaceStanding of(Stage stage) {
        if (stage.isAccepted()) {
            return HOLDS;
        }
        return stage == Stage.RESERVE ? WAITS : OUT;
    }

    /** Returns whether the place is unavailable for others. */
    boolean occupiesPlace() {
        return this == HOLDS || this == KEEPS;
    }
}
