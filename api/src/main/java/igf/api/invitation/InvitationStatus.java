package igf.api.invitation;

/** Where an invitation stands. */
public enum InvitationStatus {
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN
}
