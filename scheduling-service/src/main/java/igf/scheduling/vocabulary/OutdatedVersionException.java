package igf.scheduling.vocabulary;

/** Thrown when the version of a room, a grid or a session that the caller expects is not the current one. */
public final class OutdatedVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long current;

    private OutdatedVersionException(long expected, long current) {
        super("expected version " + expected + ", current version " + current, null, false, false);
        this.expected = expected;
        this.current = current;
    }

    /** @param expected negative if the caller accepts any version */
    public static void requireCurrent(long expected, long current) {
        if (expected >= 0 && expected != current) {
            throw new OutdatedVersionException(expected, current);
        }
    }

    public long expected() {
        return expected;
    }

    public long current() {
        return current;
    }
}
