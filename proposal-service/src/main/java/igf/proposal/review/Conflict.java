package igf.proposal.review;

/** Why somebody must not review a proposal. */
public enum Conflict {
    /** Declared by the reviewer */
    RECUSED,
    /** Created the proposal */
    OWNER,
    /** Has a role in it */
    ON_THE_ROSTER,
    /** Belongs to an organization of somebody with a role in it */
    SAME_ORGANIZATION
}
