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
    LAPSED,
    MERGED
}
