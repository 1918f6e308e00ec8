package igf.api.floor;

/** The kind of a request for the floor. */
public enum FloorRequestKind {
    HAND,
    QUESTION
}
