package igf.notification.message;

/** The state of a message. */
public enum MessageState {
    HELD,
    QUEUED,
    SENT,
    FAILED,
    DISCARDED
}
