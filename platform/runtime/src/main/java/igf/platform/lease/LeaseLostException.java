package igf.platform.lease;

/** Whoever meets it has been overtaken: nothing was written, and another replica does it now. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String lease, long term) {
        super("the lease of " + lease + " is not that of term " + term + " any more");
    }
}
