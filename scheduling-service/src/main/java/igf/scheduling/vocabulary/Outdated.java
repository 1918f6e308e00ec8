package igf.scheduling.vocabulary;

/** Thrown when the caller read an older version of a room, a grid or a session than the current one. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seen;
    private final long current;

    private Outdated(long seen, long current) {
        super("seen " + seen + ", it is " + current, null, false, false);
        this.seen = seen;
        this.current = current;
    }

    /** @param seen negative if the caller accepts any version */
    public static void check(long seen, long current) {
        if (seen >= 0 && seen != current) {
            throw new Outdated(seen, current);
        }
    }

    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }
}
