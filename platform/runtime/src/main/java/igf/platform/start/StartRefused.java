package igf.platform.start;

/** Thrown before anything is reached or written: the message says all that is wrong with the settings. */
public final class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
