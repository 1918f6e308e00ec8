package igf.api.message;

/** The state of a mail. */
public enum MessageState {
    HELD,
    QUEUED,
    SENT,
    FAILED,
    DISCARDED
}
