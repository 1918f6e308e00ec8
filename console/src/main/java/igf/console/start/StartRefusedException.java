package igf.console.start;

/** Thrown before the gateway accepts requests. The message lists all invalid settings. */
final class StartRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }
}
