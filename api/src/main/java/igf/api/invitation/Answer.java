package igf.api.invitation;

/** An answer to an invitation. */
public enum Answer {
    CONFIRM(InvitationStatus.CONFIRMED),
    TENTATIVE(InvitationStatus.TENTATIVE),
    DECLINE(InvitationStatus.DECLINED);

    private final InvitationStatus status;

    Answer(InvitationStatus status) {
        this.status = status;
    }

    /** Returns the invitation's state after this answer. */
    public InvitationStatus status() {
        return status;
    }
}
