package igf.platform.start;

/** Thrown if a service must not start. Nothing has been changed, and the message lists all reasons. */
public final class StartRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }
}
