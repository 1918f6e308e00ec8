package igf.proposal.invitation;

import igf.api.invitation.InvitationStatus;

public enum Answer {
    CONFIRM(InvitationStatus.CONFIRMED),
    TENTATIVE(InvitationStatus.TENTATIVE),
    DECLINE(InvitationStatus.DECLINED);

    private final InvitationStatus status;

    Answer(InvitationStatus status) {
        this.status = status;
    }

    public InvitationStatus status() {
        return status;
    }
}
