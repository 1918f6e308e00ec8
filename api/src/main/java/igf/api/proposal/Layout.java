package igf.api.proposal;

/** How the room is set up. */
public enum Layout {
    CIRCLE,
    U_SHAPE,
    AUDITORIUM,
    CLASSROOM,
    FLEXIBLE
}
