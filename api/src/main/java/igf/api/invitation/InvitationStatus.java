package igf.api.invitation;

/** The state of an invitation. */
public enum InvitationStatus {
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN
}
