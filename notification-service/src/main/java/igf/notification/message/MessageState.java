package igf.notification.message;

public enum MessageState {
    HELD,
    QUEUED,
    SENT,
    FAILED,
    DISCARDED
}
