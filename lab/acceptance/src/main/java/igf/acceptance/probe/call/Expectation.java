package igf.acceptance.probe.call;

/** The expected response. It must never be a server error, and rejections must be problem documents. */
public enum Expectation {
    /** A success or a rejection. */
    ANY_VALID,
    /** A success, a rejection, or 503 with {@code Retry-After} for a resource that may not have arrived yet. */
    MAY_BE_MISSING,
    /** Any rejection. */
    NO_SUCCESS,
    /** A rejection because of the caller, before anything else is checked. */
    DENIED,
    /** A rejection or a closed connection, because the bytes were not an HTTP request. */
    NO_REQUEST,
    /** An HTML page; rejections are pages, too. */
    PAGE
}
