package igf.proposal.round;

/** The reasons why a person must not review a proposal. */
public enum Conflict {
    RECUSED,
    /** The reviewer declared a conflict with the proposal, or with an organization of a person who has a role in it */
    DECLARED,
    OWNER,
    ON_THE_ROSTER,
    /** The reviewer belongs to an organization of a person who has a role in it */
    SAME_ORGANIZATION
}
