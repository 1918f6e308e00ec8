package igf.platform.start;

/** Thrown before anything is changed. The message lists all reasons. */
public final class StartRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }
}
