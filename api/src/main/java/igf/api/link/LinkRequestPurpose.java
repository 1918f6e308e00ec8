package igf.api.link;

/** What a sign-in link allows. */
public enum LinkRequestPurpose {
    /** Own data and seats. */
    ME,
    /** Also proposals. */
    SUBMIT
}
