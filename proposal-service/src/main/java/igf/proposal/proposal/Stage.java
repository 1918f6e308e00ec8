package igf.proposal.proposal;

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
    /** Was accepted on conditions that were not met in time */
    LAPSED,
    MERGED;

    public boolean isDecided() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED, RESERVE, LAPSED -> true;
            case DRAFT, SUBMITTED, WITHDRAWN, SCREENED_IN, SCREENED_OUT, MERGED -> false;
        };
    }

    /** Whether a session comes from it. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CONDITIONS;
    }

    /** Whether it can go on as a part of another one. */
    public boolean isMergeable() {
        return this == SCREENED_IN || this == RESERVE || isAccepted();
    }

    /** Whether nothing can come of it any more, unless a decision is undone. */
    public boolean isOut() {
        return switch (this) {
            case WITHDRAWN, SCREENED_OUT, DECLINED, LAPSED, MERGED -> true;
            case DRAFT, SUBMITTED, SCREENED_IN, ACCEPTED, ACCEPTED_WITH_CONDITIONS, RESERVE -> false;
        };
    }

    /** Whether the people on its roster can still say whether they come. */
    public boolean takesAnswers() {
        return switch (this) {
            case WITHDRAWN, DECLINED, LAPSED, MERGED -> false;
            case DRAFT, SUBMITTED, SCREENED_IN, SCREENED_OUT, ACCEPTED, ACCEPTED_WITH_CONDITIONS, RESERVE -> true;
        };
    }
}
