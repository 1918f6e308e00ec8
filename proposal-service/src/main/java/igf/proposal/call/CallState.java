package igf.proposal.call;

/** Whether a call for proposals has not opened yet, is open, or has closed. */
public enum CallState {
    PLANNED,
    OPEN,
    CLOSED
}
