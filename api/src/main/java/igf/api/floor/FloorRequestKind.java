package igf.api.floor;

/** What a request for the floor is. */
public enum FloorRequestKind {
    HAND,
    QUESTION
}
