package igf.proposal.call;

public enum CallState {
    PLANNED,
    OPEN,
    CLOSED
}
