package igf.api.selection;

/** Where an appeal stands. */
public enum AppealsState {
    FILED,
    UPHELD,
    DISMISSED,
    /** The decision that it was against was undone */
    CLOSED
}
