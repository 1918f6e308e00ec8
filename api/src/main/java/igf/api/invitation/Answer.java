package igf.api.invitation;

/** An answer to an invitation. */
public enum Answer {
    CONFIRM,
    TENTATIVE,
    DECLINE
}
