package igf.proposal.round;

/** The reasons why a person must not review a proposal. */
public enum Conflict {
    /** The reviewer is recused from it */
    RECUSED,
    /** The reviewer declared a conflict with the proposal, or with an organization of a person who has a role in it */
    DECLARED,
    /** The reviewer created the proposal */
    OWNER,
    /** The reviewer has a role in it */
    ON_THE_ROSTER,
    /** The reviewer belongs to an organization of a person who has a role in it */
    SAME_ORGANIZATION
}
