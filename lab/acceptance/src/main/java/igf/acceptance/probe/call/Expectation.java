package igf.acceptance.probe.call;

/** The expected answer. In any case there must be no server error, and rejections must be problem documents. */
public enum Expectation {
    /** A success or a rejection. */
    ANY_VALID,
    /** A success, a rejection, or 503 with the time of a retry for a thing that may not have arrived yet. */
    MAY_BE_MISSING,
    /** Any rejection. */
    NO_SUCCESS,
    /** Rejected because of the caller, before anything else is checked. */
    DENIED,
    /** A rejection or a closed connection, since it was not an HTTP request. */
    NO_REQUEST,
    /** A page for people; rejections are pages too. */
    PAGE
}
