package igf.proposal.call;

/** The recorded state of the call. */
public enum CallState {
    PLANNED,
    OPEN,
    CLOSED
}
