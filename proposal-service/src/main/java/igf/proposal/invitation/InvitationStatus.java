package igf.proposal.invitation;

public enum InvitationStatus {
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN
}
