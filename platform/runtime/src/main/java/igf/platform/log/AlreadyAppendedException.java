package igf.platform.log;

/** Thrown when the events of this step of a reaction or deadline are in the log already. */
public final class AlreadyAppendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAppendedException(String id, Throwable cause) {
        super("event " + id + " was appended before", cause);
    }
}
