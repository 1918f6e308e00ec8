package igf.api.selection;

/** The state of an appeal. */
public enum AppealsState {
    FILED,
    UPHELD,
    DISMISSED,
    /** The contested decision was undone */
    CLOSED
}
