package igf.proposal.rules;

/**
 * A mistake in a rule set or in a review.
 *
 * @param pointer JSON pointer into the checked document
 * @param code stable, upper case
 * @param detail how to correct it
 */
public record RuleProblem(String pointer, String code, String detail) {

    /** The code for a low score without a reason. */
    public static final String REASON_REQUIRED = "REASON_REQUIRED";

    /** The code for a criterion without a score. */
    public static final String SCORE_REQUIRED = "SCORE_REQUIRED";

    /** Returns whether only something is missing, which is allowed in a draft of a review. */
    public boolean isLack() {
        return code.equals(REASON_REQUIRED) || code.equals(SCORE_REQUIRED);
    }
}
