package igf.proposal.call;

/** Where the call stands, as it was recorded. */
public enum CallState {
    PLANNED,
    OPEN,
    CLOSED
}
