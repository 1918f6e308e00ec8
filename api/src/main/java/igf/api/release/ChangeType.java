package igf.api.release;

/** How a release changes a session. */
public enum ChangeType {
    SCHEDULED,
    /** In another room or at another time; other fields may have changed too */
    MOVED,
    /** In the same room and at the same time, with other text, people or seats */
    CHANGED,
    CANCELLED
}
