package igf.api.message;

/** Where a mail stands. */
public enum MessageState {
    HELD,
    QUEUED,
    SENT,
    FAILED,
    DISCARDED
}
