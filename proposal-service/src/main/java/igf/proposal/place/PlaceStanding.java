package igf.proposal.place;

import igf.proposal.proposal.Stage;

/** Whether a proposal holds a place of its edition, waits for one, or neither. */
public enum PlaceStanding {
    HOLDS,
    /** Its decision was undone, and its place is kept for the next one */
    KEEPS,
    WAITS,
    OUT;

    public static PlaceStanding of(Stage stage) {
        if (stage.isAccepted()) {
            return HOLDS;
        }
        return stage == Stage.RESERVE ? WAITS : OUT;
    }

    /** Whether nobody else can have its place. */
    boolean takesPlace() {
        return this == HOLDS || this == KEEPS;
    }
}
