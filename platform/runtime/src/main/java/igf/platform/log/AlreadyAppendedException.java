package igf.platform.log;

/** The events of this step of a reaction or a deadline stand in the log: somebody took it before. */
public final class AlreadyAppendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAppendedException(String id, Throwable cause) {
        super("event " + id + " was appended before", cause);
    }
}
