package igf.notification.message;

/** Where a message stands. */
public enum MessageState {
    HELD,
    QUEUED,
    SENT,
    FAILED,
    DISCARDED
}
