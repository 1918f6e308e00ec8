package igf.platform.domain;

/** Thrown if {@code If-Match} names a version that is not the current one (RFC 9110 section 13.1.1): 412. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(long expected, long actual) {
        super("expected version " + expected + ", it is " + actual, null, false, false);
    }
}
