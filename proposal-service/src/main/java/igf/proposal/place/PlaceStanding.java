package igf.proposal.place;

import igf.proposal.proposal.Stage;

/** What a proposal has to do with the places of its edition. */
public enum PlaceStanding {
    HOLDS,
    WAITS,
    OUT;

    public static PlaceStanding of(Stage stage) {
        if (stage.isAccepted()) {
            return HOLDS;
        }
        return stage == Stage.RESERVE ? WAITS : OUT;
    }
}
