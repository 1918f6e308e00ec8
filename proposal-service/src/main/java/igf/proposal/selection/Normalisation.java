package igf.proposal.selection;

/**
 * How reviewers who are harsher or milder than others are made comparable. With x what one review counts with, r the mean of
 * its reviewer's reviews and s their sample standard deviation, M and S the same over all reviews of the edition:
 */
public enum Normalisation {
    /** x */
    NONE,
    /** x - r + M */
    CENTRED,
    /** M + S (x - r) / s; centred where a reviewer gave one review only, or the same mean to all */
    Z_SCORE
}
