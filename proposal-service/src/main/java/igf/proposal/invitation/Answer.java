package igf.proposal.invitation;

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
