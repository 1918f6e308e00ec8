package igf.console.start;

/** Thrown before the gateway accepts requests. The message lists all invalid settings. */
final class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
