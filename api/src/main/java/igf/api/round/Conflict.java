package igf.api.round;

/** The reasons why a person must not review a proposal. */
public enum Conflict {
    /** The reviewer recused themselves. */
    RECUSED,
    /** The reviewer declared a conflict with the proposal, or with an organization of a person on its roster. */
    DECLARED,
    /** The reviewer created the proposal. */
    OWNER,
    /** The reviewer has a role in the proposal. */
    ON_THE_ROSTER,
    /** The reviewer belongs to an organization of a person on the roster. */
    SAME_ORGANIZATION
}
