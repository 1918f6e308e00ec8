package igf.api.programme;

/** The state of a session in a programme. */
public enum SessionState {
    UNPLACED,
    PLACED,
    CANCELLED
}
