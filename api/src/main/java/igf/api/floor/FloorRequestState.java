package igf.api.floor;

/** Where a request for the floor stands. */
public enum FloorRequestState {
    WAITING,
    /** The person speaks now. */
    GRANTED,
    DONE
}
