package igf.api.proposal;

/** Where a proposal stands. */
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
    LAPSED,
    MERGED
}
