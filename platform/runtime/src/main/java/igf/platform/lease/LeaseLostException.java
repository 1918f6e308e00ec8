package igf.platform.lease;

/** Thrown when another replica holds the lease now. Nothing was written. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String lease, long term) {
        super("term " + term + " of the lease of " + lease + " is over");
    }
}
