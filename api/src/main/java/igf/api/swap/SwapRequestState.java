package igf.api.swap;

/** The state of a request to swap the places of two sessions. */
public enum SwapRequestState {
    /** The other session's organizers have not answered. */
    ASKED,
    /** They accepted; the places are swapped next, or once the secretariat approves. */
    AGREED,
    REFUSED,
    WITHDRAWN,
    /** The draft programme has the swap; the next release publishes it. */
    DONE,
    /** Both sides agreed, but something stands against the new places. */
    IMPOSSIBLE
}
