package igf.api.proposal;

/** The layout of the room that the organizers prefer. */
public enum Layout {
    CIRCLE,
    U_SHAPE,
    AUDITORIUM,
    CLASSROOM,
    FLEXIBLE
}
