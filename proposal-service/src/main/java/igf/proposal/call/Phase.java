package igf.proposal.call;

/** A phase of a year. The first three follow from the call; the others begin when they are planned to. */
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

    /** Whether it has a beginning of its own; the others begin with the call's. */
    public boolean isPlannable() {
        return compareTo(CALL_CLOSED) > 0;
    }

    /** The phase that follows from the call alone. */
    public static Phase of(CallState call) {
        return switch (call) {
            case PLANNED -> PLANNED;
            case OPEN -> CALL_OPEN;
            case CLOSED -> CALL_CLOSED;
        };
    }
}
