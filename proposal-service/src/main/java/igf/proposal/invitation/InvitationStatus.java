package igf.proposal.invitation;

/** The status of an invitation. */
public enum InvitationStatus {
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN
}
