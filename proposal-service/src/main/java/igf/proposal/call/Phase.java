package igf.proposal.call;

/** A phase of an edition. The first three follow from the call; each of the others begins at its planned time. */
public enum Phase {
    PLANNED,
    CALL_OPEN,
    CALL_CLOSED,
    SCREENING,
    REVIEWING,
    SELECTING,
    SCHEDULING,
    RUNNING,
    REPORTING,
    ARCHIVED;

    /** Returns whether an edition can plan the beginning of the phase. */
    public boolean isPlannable() {
        return compareTo(CALL_CLOSED) > 0;
    }

    public static Phase of(CallState call) {
        return switch (call) {
            case PLANNED -> PLANNED;
            case OPEN -> CALL_OPEN;
            case CLOSED -> CALL_CLOSED;
        };
    }
}
