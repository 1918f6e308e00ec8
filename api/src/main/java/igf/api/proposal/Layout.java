package igf.api.proposal;

/** A room layout. */
public enum Layout {
    CIRCLE,
    U_SHAPE,
    AUDITORIUM,
    CLASSROOM,
    FLEXIBLE
}
