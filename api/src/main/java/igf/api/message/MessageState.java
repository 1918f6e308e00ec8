package igf.api.message;

/** The state of a mail: whether it is sent, and what it waits for. */
public enum MessageState {
    /** It waits until the secretariat releases or discards it. */
    HELD,
    /** The service will send it. */
    QUEUED,
    /** The mail server accepted it. */
    SENT,
    /** It could not be delivered, and the service does not retry it on its own. */
    FAILED,
    /** It will not be sent. */
    DISCARDED
}
