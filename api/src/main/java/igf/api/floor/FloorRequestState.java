package igf.api.floor;

/** The state of a request for the floor. */
public enum FloorRequestState {
    WAITING,
    /** The person speaks now. */
    GRANTED,
    DONE
}
