package igf.proposal.review;

import igf.platform.domain.Refusal;

/** The refusals of rounds and reviews, apart from breaches of the edition's rules. */
public enum ReviewRefusal implements Refusal {
    ROUND_CLOSED(Kind.CONFLICT, "The reviews of this edition are closed."),
    ROUND_OPEN(Kind.CONFLICT, "The reviews of this edition are open."),
    NOTHING_HANDED_OUT(Kind.CONFLICT, "No reviewers are assigned: POST /editions/{edition}/review-assignments first."),
    REMINDER_TOO_LATE(Kind.RULE, "Remind before the round closes."),
    NO_REVIEWER(Kind.FORBIDDEN, "You are not a reviewer of this edition."),
    NO_SUCH_PROPOSAL(Kind.RULE, "Name proposals of this edition."),
    NO_SUCH_REVIEWER(Kind.RULE, "This edition has no reviewer with this id."),
    NO_REVIEWERS(Kind.CONFLICT, "The edition has no reviewers: PUT /editions/{edition}/reviewers first."),
    CALL_STILL_OPEN(Kind.CONFLICT, "By the rules of this edition, reviews begin after the call."),
    CONFLICT_FINAL(
            Kind.CONFLICT,
            "Reviewers are assigned, so you can only add conflicts. The secretariat can reopen your declaration."),
    NOTHING_DECLARED(Kind.CONFLICT, "There is nothing to reopen: this reviewer has no final declaration."),
    DECIDED(Kind.CONFLICT, "The proposal can no longer be reviewed, so its reviews cannot change."),
    RECUSED(Kind.FORBIDDEN, "You are recused from this proposal."),
    CONFLICT_OF_INTEREST(Kind.FORBIDDEN, "You or your organization have a part in this proposal."),
    NOT_ASSIGNED(Kind.NOT_FOUND, "This proposal is not assigned to you.");

    private final Kind kind;
    private final String detail;

    ReviewRefusal(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public String rule() {
        return name();
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
