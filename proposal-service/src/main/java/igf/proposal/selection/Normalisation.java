package igf.proposal.selection;

/**
 * The ways to make harsh and mild reviewers comparable. x is the mean of one review. r and s are the mean and sample
 * standard deviation of its reviewer's reviews, M and S those of all reviews of the edition.
 */
public enum Normalisation {
    /** x */
    NONE,
    /** x - r + M */
    CENTRED,
    /** M + S (x - r) / s; centred if the reviewer gave only one review, or all with the same mean */
    Z_SCORE
}
