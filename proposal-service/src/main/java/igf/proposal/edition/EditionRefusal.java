package igf.proposal.edition;

import igf.platform.domain.Refusal;

/** The reasons to refuse a command to an edition. */
enum EditionRefusal implements Refusal {
    DAYS_REVERSED("/endsOn", "The last day must not be before the first."),
    CALL_REVERSED("/call/closesAt", "The call must close after it opens."),
    ZONE_FIXED("/timeZone", "A session has begun, so the time zone cannot change: the times of sessions depend on it."),
    GRACE_REVERSED("/call/graceUntil", "The grace period must not end before the call closes."),
    PHASES_REVERSED("/phases", "Name each phase after the call once, in their order, each later than the one before."),
    NOT_LATER("/until", "Give a time after now and after the present end."),
    PROPOSAL_ELSEWHERE("/proposalId", "Name a proposal of this edition.");

    private final String pointer;
    private final String detail;

    EditionRefusal(String pointer, String detail) {
        this.pointer = pointer;
        this.detail = detail;
    }

    @Override
    public String rule() {
        return name();
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public String detail() {
        return detail;
    }
}
