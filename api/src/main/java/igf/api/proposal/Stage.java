package igf.api.proposal;

/** The stage of a proposal. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    SCREENED_IN,
    SCREENED_OUT,
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    DECLINED,
    RESERVE,
    /** Accepted on conditions that were not met in time */
    LAPSED,
    MERGED;

    public boolean isDecided() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED, RESERVE, LAPSED -> true;
            case DRAFT, SUBMITTED, WITHDRAWN, SCREENED_IN, SCREENED_OUT, MERGED -> false;
        };
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CONDITIONS;
    }

    /** Returns whether reviewers can be assigned: the proposal is submitted, not screened out and not decided. */
    public boolean isReviewable() {
        return this == SUBMITTED || this == SCREENED_IN;
    }

    public boolean isMergeable() {
        return this == SCREENED_IN || this == RESERVE || isAccepted();
    }

    /** Returns whether the proposal is out of the selection. Undoing the decision can bring it back. */
    public boolean isOut() {
        return switch (this) {
            case WITHDRAWN, SCREENED_OUT, DECLINED, LAPSED, MERGED -> true;
            case DRAFT, SUBMITTED, SCREENED_IN, ACCEPTED, ACCEPTED_WITH_CONDITIONS, RESERVE -> false;
        };
    }

    /** Returns whether the people on its roster may still answer their invitations. */
    public boolean acceptsAnswers() {
        return switch (this) {
            case WITHDRAWN, DECLINED, LAPSED, MERGED -> false;
            case DRAFT, SUBMITTED, SCREENED_IN, SCREENED_OUT, ACCEPTED, ACCEPTED_WITH_CONDITIONS, RESERVE -> true;
        };
    }
}
