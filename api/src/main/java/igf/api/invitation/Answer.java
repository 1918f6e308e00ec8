package igf.api.invitation;

/** What an invited person can say. */
public enum Answer {
    CONFIRM,
    TENTATIVE,
    DECLINE
}
