package igf.console.start;

/** Thrown before the gateway listens. The message lists everything that is wrong with the settings. */
final class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
