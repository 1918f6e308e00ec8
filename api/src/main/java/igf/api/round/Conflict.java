package igf.api.round;

/** Why a person must not review a proposal. */
public enum Conflict {
    RECUSED,
    DECLARED,
    OWNER,
    ON_THE_ROSTER,
    SAME_ORGANIZATION
}
