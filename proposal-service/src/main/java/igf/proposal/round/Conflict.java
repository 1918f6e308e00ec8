package igf.proposal.round;

/** Why a person must not review a proposal. */
public enum Conflict {
    /** The reviewer stood aside from it */
    RECUSED,
    /** Declared by the reviewer beforehand: the proposal, or an organization of somebody with a role in it */
    DECLARED,
    /** Created the proposal */
    OWNER,
    /** Has a role in it */
    ON_THE_ROSTER,
    /** Belongs to an organization of somebody with a role in it */
    SAME_ORGANIZATION
}
