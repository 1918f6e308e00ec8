package igf.platform.start;

/** Thrown before anything is changed. The message lists all reasons. */
public final class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
